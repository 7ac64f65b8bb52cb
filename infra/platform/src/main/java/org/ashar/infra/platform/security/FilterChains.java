package org.ashar.infra.platform.security;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Two chains: the operators' and the services' doors come first, the API comes last and
 * takes whatever no other chain of the service has taken. A service with pages puts its
 * own chains between them; {@code ashar.security.api: false} leaves the API's chain out.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class FilterChains {

	private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 100;

	private static final int LAST = Ordered.LOWEST_PRECEDENCE - 100;

	@Bean("platformInternalChain")
	@Order(FIRST)
	SecurityFilterChain internalChain(HttpSecurity http, InternalSecret secret, Refusals refusals,
			Environment environment) {
		boolean metrics = environment.getProperty("ashar.security.metrics", boolean.class, true);
		manners(http, refusals).securityMatcher("/actuator/**", "/internal/**")
			.authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health", "/actuator/health/**")
				.permitAll()
				.requestMatchers("/actuator/prometheus")
				.access((who, request) -> new AuthorizationDecision(metrics))
				.requestMatchers("/internal/**")
				.access((who, call) -> new AuthorizationDecision(secret.matches(call.getRequest())))
				.anyRequest()
				.denyAll());
		return http.build();
	}

	@Bean("platformApiChain")
	@Order(LAST)
	@ConditionalOnProperty(name = "ashar.security.api", matchIfMissing = true)
	SecurityFilterChain apiChain(HttpSecurity http, ObjectProvider<OpenPaths> openPaths, Refusals refusals) {
		List<RequestMatcher> open = openPaths.orderedStream().flatMap(paths -> paths.open().stream()).toList();
		manners(http, refusals).oauth2ResourceServer(tokens -> {
			tokens.jwt(jwt -> {
			});
			refusals.of(tokens);
		})
			.authorizeHttpRequests(requests -> requests
				// The error page of a request that was let through, or was refused, is no
				// new request.
				.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
				.permitAll()
				.requestMatchers("/v3/api-docs", "/v3/api-docs/**")
				.permitAll()
				.requestMatchers(open.toArray(RequestMatcher[]::new))
				.permitAll()
				.anyRequest()
				.authenticated());
		return http.build();
	}

	@Bean("platformRefusals")
	Refusals refusals(ObjectProvider<AuthenticationEntryPoint> bodies, ObjectProvider<AccessDeniedHandler> handlers) {
		return new Refusals(bodies.orderedStream().findFirst(), handlers.orderedStream().findFirst());
	}

	private static HttpSecurity manners(HttpSecurity http, Refusals refusals) {
		return http.csrf(AbstractHttpConfigurer::disable)
			.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.headers(FilterChains::headers)
			.exceptionHandling(refusals::of);
	}

	private static void headers(HeadersConfigurer<HttpSecurity> headers) {
		headers.contentSecurityPolicy(policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
			.referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER));
	}

}
