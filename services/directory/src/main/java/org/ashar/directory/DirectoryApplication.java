package org.ashar.directory;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

import org.ashar.infra.platform.start.Ashar;

/** The directory as a program. */
@SpringBootApplication
@EnableScheduling
public class DirectoryApplication {

	/** Starts the service. */
	public static void main(String... args) {
		Ashar.run(DirectoryApplication.class, "directory", args);
	}

}
