package org.ashar.portal;

import org.ashar.infra.platform.start.Ashar;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The portal as a program. */
@SpringBootApplication
public class PortalApplication {

	public static void main(String[] args) {
		Ashar.run(PortalApplication.class, "portal", args);
	}

}
