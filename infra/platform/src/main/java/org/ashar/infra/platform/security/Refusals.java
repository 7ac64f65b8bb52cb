package org.ashar.infra.platform.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;

/**
 * How a request is refused: 401 or 403 by the beans found, 503 while identity's keys
 * cannot be had.
 */
final class Refusals {

	private static final String RETRY_AFTER_SECONDS = "2";

	private final AuthenticationEntryPoint unknown;

	private final AccessDeniedHandler denied;

	Refusals(Optional<AuthenticationEntryPoint> unknown, Optional<AccessDeniedHandler> denied) {
		this.unknown = unknown.orElseGet(BearerTokenAuthenticationEntryPoint::new);
		this.denied = denied.orElseGet(AccessDeniedHandlerImpl::new);
	}

	void of(ExceptionHandlingConfigurer<HttpSecurity> handling) {
		handling.authenticationEntryPoint(this::challenge).accessDeniedHandler(denied);
	}

	void of(OAuth2ResourceServerConfigurer<HttpSecurity> tokens) {
		tokens.authenticationEntryPoint(this::challenge)
			.accessDeniedHandler(denied)
			.withObjectPostProcessor(new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {
				@Override
				public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
					// The filter's own handler throws when keys cannot be had, which
					// would end as a 500.
					filter.setAuthenticationFailureHandler(Refusals.this::challenge);
					return filter;
				}
			});
	}

	private void challenge(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
			throws IOException, ServletException {
		if (why instanceof AuthenticationServiceException) {
			response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
			response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
			return;
		}
		unknown.commence(request, response, why);
	}

}
