package org.ashar.notifications;

import org.ashar.infra.platform.start.Ashar;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.resilience.annotation.EnableResilientMethods;

/** The service that writes to subscribers. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableResilientMethods
public class NotificationsApplication {

	/** Starts it; arguments are Spring properties such as {@code --server.port=0}. */
	public static void main(String[] args) {
		Ashar.run(NotificationsApplication.class, "notifications", args);
	}

}
