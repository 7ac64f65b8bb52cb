package org.ashar.activities;

import org.ashar.infra.platform.start.Ashar;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the service. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class ActivitiesApplication {

	/** Settings as {@code --name=value} on top of the environment. */
	public static void main(String[] args) {
		Ashar.run(ActivitiesApplication.class, "activities", args);
	}

}
