package org.ashar.knowledge;

import org.ashar.infra.platform.start.Ashar;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The public record as a program. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class KnowledgeApplication {

	/** Starts the service. */
	public static void main(String... args) {
		Ashar.run(KnowledgeApplication.class, "knowledge", args);
	}

}
