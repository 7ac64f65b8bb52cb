package org.ashar.infra.platform.http;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.Ordered;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.util.IdGenerator;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.ExceptionHandlerExceptionResolver;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;

/** Wires the manners of HTTP. */
@AutoConfiguration(beforeName = { "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration",
		"org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration" })
@PropertySource("classpath:org/ashar/infra/platform/http/http.properties")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class HttpConfiguration {

	@Bean
	ProblemBodies problemBodies(MessageSource messages) {
		return new ProblemBodies(messages);
	}

	@Bean
	ProblemWriter problemWriter(ProblemBodies bodies, LocaleResolver languages, JsonMapper json,
			ObjectProvider<ProblemPages> pages) {
		return new ProblemWriter(bodies, languages, json, Optional.ofNullable(pages.getIfAvailable()));
	}

	@Bean
	Explanations explanations(MessageSource messages) {
		return new Explanations(new BodyMistakes(messages), new ArgumentMistakes(messages));
	}

	@Bean
	ProblemController problemController(Explanations explanations, ProblemWriter writer) {
		return new ProblemController(explanations, writer);
	}

	/** The security drawer takes it from the context by its two interfaces. */
	@Bean
	SignInDemand signInDemand(ProblemWriter writer) {
		return new SignInDemand(writer);
	}

	@Bean
	static JacksonModule absentPrimitives() {
		return new AbsentPrimitives();
	}

	@Bean
	StrictJson strictJson(JsonMapper json) {
		return new StrictJson(json);
	}

	@Bean
	FilterRegistrationBean<AddressCheck> addressCheck(ProblemWriter writer, MessageSource messages,
			LocaleResolver languages) {
		return first(new FilterRegistrationBean<>(new AddressCheck(writer, messages, languages)), 10);
	}

	@Bean
	FilterRegistrationBean<BodyLimit> bodyLimit(ProblemWriter writer) {
		return first(new FilterRegistrationBean<>(new BodyLimit(writer)), 11);
	}

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> containerManners(ProblemBodies bodies,
			LocaleResolver languages, JsonMapper json) {
		return new ContainerManners(new ContainerProblems(bodies, languages, json));
	}

	@Bean
	InterfaceDescription interfaceDescription() {
		return new InterfaceDescription();
	}

	@Bean
	RememberedKeys rememberedKeys(ObjectProvider<MongoOperations> store, ObjectProvider<Clock> clock,
			ObjectProvider<IdGenerator> ids, JsonMapper json) {
		return new RememberedKeys(store, clock, ids, json);
	}

	@Bean
	WebMvcConfigurer manners(MessageSource messages, RememberedKeys keys, Explanations explanations,
			ProblemWriter writer) {
		return new WebMvcConfigurer() {
			@Override
			public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
				resolvers.add(new IfMatchArgument(messages));
				resolvers.add(new CursorArgument(messages));
				resolvers.add(new IdempotencyKeyArgument(keys, messages));
			}

			/**
			 * After the advices of the services, before Spring's own answers without a
			 * body.
			 */
			@Override
			public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
				int advices = 0;
				while (advices < resolvers.size()
						&& !(resolvers.get(advices) instanceof ExceptionHandlerExceptionResolver)) {
					advices++;
				}
				resolvers.add(Math.min(advices + 1, resolvers.size()), new ProblemResolver(explanations, writer));
			}
		};
	}

	private static <T extends jakarta.servlet.Filter> FilterRegistrationBean<T> first(FilterRegistrationBean<T> filter,
			int place) {
		filter.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
		filter.setDispatcherTypes(DispatcherType.REQUEST);
		return filter;
	}

}
