package org.ashar.infra.platform.language;

import java.util.List;

import io.swagger.v3.core.converter.ModelConverter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Wires the languages into Spring, the validator, the store and Spring MVC. */
@AutoConfiguration(beforeName = { "org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration",
		"org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration" })
final class LanguageConfiguration {

	@Bean
	static Messages messages(ResourceLoader loader, Environment settings) {
		String service = settings.getProperty("spring.application.name", "");
		return new Bundles(new PathMatchingResourcePatternResolver(loader), service).read();
	}

	@Bean(AbstractApplicationContext.MESSAGE_SOURCE_BEAN_NAME)
	static MessageSource messageSource(Messages messages) {
		return new SpringMessages(messages);
	}

	@Bean
	static ValidationConfigurationCustomizer constraintMessages(Messages messages) {
		return validator -> validator.messageInterpolator(new ConstraintMessages(messages));
	}

	@Bean(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
	static LocaleResolver localeResolver() {
		return new RequestLanguage();
	}

	@Bean
	static ModelConverter textSchemas() {
		return new TextSchemas();
	}

	@Bean
	static WebMvcConfigurer languageArguments() {
		return new WebMvcConfigurer() {
			@Override
			public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
				resolvers.add(new LanguageArgument());
			}
		};
	}

	@Bean
	static LanguageReader languageReader() {
		return new LanguageReader();
	}

	@Bean
	static LanguageWriter languageWriter() {
		return new LanguageWriter();
	}

	@Bean
	static TextReader textReader() {
		return new TextReader();
	}

	@Bean
	static TextWriter textWriter() {
		return new TextWriter();
	}

}
