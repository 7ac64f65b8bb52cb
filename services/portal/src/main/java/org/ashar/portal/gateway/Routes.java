package org.ashar.portal.gateway;

import java.net.URI;
import java.util.List;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.web.servlet.function.ServerRequest;
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

	/**
	 * Keeps the bodies of forms that are passed on whole: the gateway reads their fields
	 * when it copies a request.
	 */
	@Bean
	FilterRegistrationBean<FormFilter> wholeForms() {
		FilterRegistrationBean<FormFilter> filter = new FilterRegistrationBean<>(new FormFilter());
		filter.addUrlPatterns("/api/*", "/oauth2/*", "/sign-in/*", "/sign-out/*");
		filter.setOrder(Ordered.LOWEST_PRECEDENCE - 100);
		return filter;
	}

	@Bean
	RouterFunction<ServerResponse> routesToServices(AsharSettings settings, CircuitBreakerRegistry breakers) {
		return to("identity", IDENTITY, settings, breakers).and(to("directory", DIRECTORY, settings, breakers))
			.and(to("activities", ACTIVITIES, settings, breakers))
			.and(to("notifications", NOTIFICATIONS, settings, breakers));
	}

	private static RouterFunction<ServerResponse> to(String service, List<String> paths, AsharSettings settings,
			CircuitBreakerRegistry breakers) {
		URI address = settings.url(service);
		RequestPredicate predicate = paths.stream()
			.map(RequestPredicates::path)
			.reduce(RequestPredicate::or)
			.orElseThrow();
		return route(service).route(predicate, http())
			.before(uri(address))
			.before(removeRequestHeader("X-Ashar-Internal"))
			.before(removeRequestHeader("X-Forwarded-For"))
			.before(removeRequestHeader("Forwarded"))
			.before((request) -> withOrigin(request, settings.publicUrl()))
			.filter(breaker(breakers.circuitBreaker(service)))
			.build();
	}

	/*
	 * What the services may believe of where a request came from is said here and nowhere
	 * else.
	 */
	private static ServerRequest withOrigin(ServerRequest request, URI publicUrl) {
		HttpServletRequest servlet = request.servletRequest();
		return ServerRequest.from(request).headers((headers) -> {
			headers.set("X-Forwarded-For", servlet.getRemoteAddr());
			headers.set("X-Forwarded-Proto", publicUrl.getScheme());
			headers.set("X-Forwarded-Host", publicUrl.getRawAuthority());
			headers.remove("X-Forwarded-Port");
			headers.remove("X-Forwarded-Prefix");
		}).build();
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
