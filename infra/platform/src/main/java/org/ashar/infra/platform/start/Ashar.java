package org.ashar.infra.platform.start;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts a service: the one line in every {@code main}. Several services may run in one
 * JVM.
 */
public final class Ashar {

	private Ashar() {
	}

	/**
	 * Starts a service with {@code ashar.yml}, {@code <service>.yml}, the files in
	 * {@code ASHAR_KEYS_DIR}, the environment and the arguments ({@code --name=value}),
	 * each on top of those before it.
	 */
	public static ConfigurableApplicationContext run(Class<?> application, String service, String... args) {
		LogOutput.open(service);
		letGoOfIdleConnections();
		SpringApplication spring = new SpringApplication(application);
		spring.setBannerMode(Banner.Mode.OFF);
		spring.setListeners(listeners(spring));
		spring.setDefaultProperties(Map.of("ashar.service", service, "spring.application.name", service));
		return spring.run(Stream.concat(Stream.of("--spring.config.name=ashar," + service), Stream.of(args))
			.toArray(String[]::new));
	}

	// The JDK's client keeps an idle connection for as long as our servers do, and would
	// now and then send a request into one that is just being closed.
	private static void letGoOfIdleConnections() {
		String seconds = "jdk.httpclient.keepalive.timeout";
		System.setProperty(seconds, System.getProperty(seconds, "10"));
	}

	// Logging belongs to the JVM: a listener that sets it up, or clears it away, for one
	// service would silence the others.
	private static List<ApplicationListener<?>> listeners(SpringApplication spring) {
		return spring.getListeners()
			.stream()
			.filter(listener -> !(listener instanceof LoggingApplicationListener))
			.filter(listener -> !listener.getClass().getName().startsWith("org.springframework.cloud."))
			.toList();
	}

}
