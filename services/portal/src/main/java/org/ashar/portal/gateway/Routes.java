package org.ashar.portal.gateway;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.ashar.infra.platform.start.AsharSettings;
import org.ashar.portal.services.ServiceAwayException;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
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
	 * Asked in this order. The members of an organization are accounts, and those are
	 * identity's; the chain of a recommendation is made of the records of many services.
	 */
	private static final List<Served> TABLE = List.of(
			new Served("identity", API + "me", API + "accounts/**", API + "clients/**", API + "dead-letters/**",
					API + "organizations/{id}/members/**", API + "organizations/{id}/invitations/**",
					API + "member-invitations/**", API + "events/{id}/team/**", "/sign-in/**", "/sign-out/**",
					"/oauth2/**", "/.well-known/**"),
			new Served("directory", API + "organizations/**", API + "people/**", API + "concepts/**",
					API + "centres/**", API + "claims/**", API + "duplicates/**", API + "mergers/**", "/schemas/**",
					API + "audit/directory", API + "work/directory"),
			new Served("knowledge", API + "search/**", API + "feeds/**", API + "records/**",
					API + "recommendations/{id}/chain"),
			new Served("activities", API + "activities/**", API + "recommendations/**", API + "documents/**",
					API + "indicators/**", API + "codelists/**", API + "imports/**", API + "import-templates/**",
					API + "audit/activities", API + "work/activities"),
			new Served("events", API + "events/**", API + "registrations/**", API + "delegations/**",
					API + "invitations/**", API + "devices/**", API + "speakers/**", API + "calendars/**"),
			new Served("notifications", API + "subscriptions/**", API + "preferences/**", API + "unsubscribe/**",
					API + "letters/**", API + "letter-copies/**", API + "suppressions/**", API + "mail-reports/**",
					API + "deliverability/**", API + "inquiries/**", API + "announcements/**", API + "webhooks/**"));

	/** The services behind the portal. */
	static final List<String> SERVICES = TABLE.stream().map(Served::service).toList();

	/* So much of an answer, in bytes, is there before any of it is passed on. */
	private static final int AHEAD = 1 << 20;

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
		return TABLE.stream().map(this::to).reduce(RouterFunction::and).orElseThrow();
	}

	private RouterFunction<ServerResponse> to(Served served) {
		String service = served.service();
		URI address = this.settings.url(service);
		RequestPredicate predicate = Stream.of(served.paths())
			.map(RequestPredicates::path)
			.reduce(RequestPredicate::or)
			.orElseThrow();
		return route(service).route(predicate, Routes::answer)
			.before(uri(address))
			.before(removeRequestHeader("X-Ashar-Internal"))
			.filter(breaker(this.breakers.circuitBreaker(service)))
			.build();
	}

	/*
	 * A service that falls silent in the middle is away, which can be said only as long
	 * as nothing has been passed on. What is longer is passed on as it comes.
	 */
	private static ServerResponse answer(ServerRequest request) throws Exception {
		ServerResponse response = http().handle(request);
		InputStream body = MvcUtils.getAttribute(request, MvcUtils.CLIENT_RESPONSE_INPUT_STREAM_ATTR);
		if (body != null) {
			InputStream whole = new SequenceInputStream(new ByteArrayInputStream(body.readNBytes(AHEAD)), body);
			MvcUtils.putAttribute(request, MvcUtils.CLIENT_RESPONSE_INPUT_STREAM_ATTR, whole);
		}
		return response;
	}

	private static HandlerFilterFunction<ServerResponse, ServerResponse> breaker(CircuitBreaker breaker) {
		return (request, next) -> {
			try {
				return breaker.executeCallable(() -> next.handle(request));
			}
			catch (CallNotPermittedException | ResourceAccessException | IOException ex) {
				throw new ServiceAwayException(breaker.getName(), ex);
			}
		};
	}

	/** A service and the paths that it answers. */
	private record Served(String service, String... paths) {
	}

}
