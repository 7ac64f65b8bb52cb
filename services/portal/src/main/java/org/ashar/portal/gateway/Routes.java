package org.ashar.portal.gateway;

import java.net.URI;
import java.util.List;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.ashar.infra.platform.start.AsharSettings;
import org.ashar.portal.services.ServiceAwayException;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.cloud.gateway.server.mvc.filter.FormFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.removeRequestHeader;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

/**
 * Which service answers which path. The table is all there is: what is not in it is not
 * to be reached from outside.
 */
@Configuration(proxyBeanMethods = false)
class Routes {

	private static final String API = "/api/v1/";

	/*
	 * Beside a service's other paths: the members of an organization are accounts, and
	 * those are identity's.
	 */
	private static final List<String> IDENTITY = List.of(API + "me", API + "accounts/**", API + "clients/**",
			API + "organizations/{id}/members/**", "/sign-in/**", "/sign-out/**", "/oauth2/**", "/.well-known/**");

	private static final List<String> DIRECTORY = List.of(API + "organizations/**", API + "people/**",
			API + "concepts/**", "/schemas/**");

	private static final List<String> ACTIVITIES = List.of(API + "activities/**", API + "recommendations/**",
			API + "documents/**", API + "indicators/**");

	private static final List<String> NOTIFICATIONS = List.of(API + "subscriptions/**", API + "preferences/**",
			API + "unsubscribe/**", API + "letters/**");

	private final AsharSettings settings;

	private final CircuitBreakerRegistry breakers;

	Routes(AsharSettings settings, CircuitBreakerRegistry breakers) {
		this.settings = settings;
		this.breakers = breakers;
	}

	/**
	 * Keeps the bodies of forms that are passed on whole: the gateway reads their fields
	 * when it copies a request.
	 */
	@Bean
	static FilterRegistrationBean<FormFilter> wholeForms() {
		FilterRegistrationBean<FormFilter> filter = new FilterRegistrationBean<>(new FormFilter());
		filter.addUrlPatterns("/api/*", "/oauth2/*", "/sign-in/*", "/sign-out/*");
		filter.setOrder(Ordered.LOWEST_PRECEDENCE - 100);
		return filter;
	}

	@Bean
	RouterFunction<ServerResponse> routesToServices() {
		return to("identity", IDENTITY).and(to("directory", DIRECTORY))
			.and(to("activities", ACTIVITIES))
			.and(to("notifications", NOTIFICATIONS));
	}

	private RouterFunction<ServerResponse> to(String service, List<String> paths) {
		URI address = this.settings.url(service);
		RequestPredicate predicate = paths.stream()
			.map(RequestPredicates::path)
			.reduce(RequestPredicate::or)
			.orElseThrow();
		return route(service).route(predicate, http())
			.before(uri(address))
			.before(removeRequestHeader("X-Ashar-Internal"))
			.filter(breaker(this.breakers.circuitBreaker(service)))
			.build();
	}

	private static HandlerFilterFunction<ServerResponse, ServerResponse> breaker(CircuitBreaker breaker) {
		return (request, next) -> {
			try {
				return breaker.executeCallable(() -> next.handle(request));
			}
			catch (CallNotPermittedException | ResourceAccessException ex) {
				throw new ServiceAwayException(breaker.getName(), ex);
			}
		};
	}

}
