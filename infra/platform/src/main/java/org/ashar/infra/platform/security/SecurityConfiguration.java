package org.ashar.infra.platform.security;

import java.time.Clock;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Tokens, grants, callers, and the filter chains that deny by default. */
@AutoConfiguration(after = DataMongoAutoConfiguration.class, before = OAuth2ResourceServerAutoConfiguration.class,
		beforeName = "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration")
@Import(FilterChains.class)
class SecurityConfiguration {

	@Bean
	@ConditionalOnBean(MongoOperations.class)
	GrantMirror grantMirror(MongoOperations mongo) {
		return new GrantMirror(mongo);
	}

	/** Spans of a dozen filters would be most of each trace, and cost more than they. */
	@Bean
	SecurityObservationSettings noSpansOfFilters() {
		return SecurityObservationSettings.noObservations();
	}

	@Bean
	InternalSecret internalSecret(Environment environment) {
		return new InternalSecret(environment.getProperty("ashar.internal-secret", ""));
	}

	@Bean
	@ConditionalOnMissingBean
	JwtDecoder jwtDecoder(Environment environment, Clock clock) {
		String keys = environment.getRequiredProperty("ashar.services.identity.url") + "/oauth2/jwks";
		return new IssuedTokens(environment.getRequiredProperty("ashar.public-url"), clock, new IssuerKeys(keys))
			.decoder();
	}

	@Bean("platformCallerArguments")
	WebMvcConfigurer callerArguments(ObjectProvider<GrantMirror> grants, Clock clock) {
		// The caller comes with the token: it is no parameter that an OpenAPI document
		// should list.
		SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
		return new WebMvcConfigurer() {
			@Override
			public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
				resolvers.add(new CallerArgument(grants::getObject, clock));
			}
		};
	}

}
