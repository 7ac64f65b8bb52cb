package org.ashar.infra.platform.http;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.DeferredImportSelector;
import org.springframework.context.annotation.Import;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A small service, with everything of the web and nothing else, that the tests of this
 * package talk to.
 */
@SpringBootConfiguration
@Import({ BazaarApplication.Web.class, BazaarController.class, BazaarProblems.class })
class BazaarApplication {

	static ServletWebServerApplicationContext start(String... arguments) {
		SpringApplication application = new SpringApplication(BazaarApplication.class);
		String[] all = Stream
			.concat(Stream.of("--server.port=0", "--spring.application.name=bazaar", "--spring.main.banner-mode=off",
					"--logging.level.root=WARN", "--logging.level.org.ashar=OFF"), Stream.of(arguments))
			.toArray(String[]::new);
		return (ServletWebServerApplicationContext) application.run(all);
	}

	@Bean
	Clock clock() {
		return Clock.fixed(Instant.parse("2013-05-28T09:00:00Z"), ZoneOffset.UTC);
	}

	@Bean
	RememberedInMemory store() {
		return new RememberedInMemory();
	}

	@Bean
	org.springframework.data.mongodb.core.MongoOperations mongo(RememberedInMemory store) {
		return store.operations();
	}

	/** Whoever says so is signed in. */
	@Bean
	OncePerRequestFilter trusting() {
		return new OncePerRequestFilter() {
			@Override
			protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
					throws ServletException, IOException {
				String name = request.getHeader("X-User");
				next.doFilter(name == null ? request : new HttpServletRequestWrapper(request) {
					@Override
					public java.security.Principal getUserPrincipal() {
						return () -> name;
					}
				}, response);
			}
		};
	}

	/**
	 * By name, because a drawer does not know another, nor the insides of Spring Boot.
	 */
	static final class Web implements DeferredImportSelector {

		@Override
		public String[] selectImports(AnnotationMetadata importing) {
			return new String[] { "org.ashar.infra.platform.identifier.IdentifierConfiguration",
					"org.ashar.infra.platform.language.LanguageConfiguration",
					"org.ashar.infra.platform.http.HttpConfiguration",
					"org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration",
					"org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration",
					"org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration",
					"org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration",
					"org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration",
					"org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration",
					"org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration",
					"org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration",
					"org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration",
					"org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration",
					"org.springdoc.core.configuration.SpringDocConfiguration",
					"org.springdoc.core.properties.SpringDocConfigProperties",
					"org.springdoc.core.configuration.SpringDocSpecPropertiesConfiguration",
					"org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration" };
		}

	}

}
