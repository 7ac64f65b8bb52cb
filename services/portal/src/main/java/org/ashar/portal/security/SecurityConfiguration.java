package org.ashar.portal.security;

import org.ashar.infra.platform.start.AsharSettings;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/**
 * What browsers may do at the door. Programs pass through to the services, which look at
 * their tokens themselves.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	/**
	 * Routed to the services unchanged: no session, no cookie of ours counts there, so
	 * nothing to forge either.
	 */
	@Bean
	@Order(1)
	SecurityFilterChain passThrough(HttpSecurity http) throws Exception {
		return http
			.securityMatcher(new OrRequestMatcher(path("/api/**"), path("/oauth2/**"), path("/.well-known/**"),
					path("/sign-in/**"), path("/sign-out/**"), path("/schemas/**"), path("/actuator/**")))
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.csrf(AbstractHttpConfigurer::disable)
			.headers((headers) -> headers.defaultsDisabled().contentTypeOptions(Customizer.withDefaults()))
			.requestCache(AbstractHttpConfigurer::disable)
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain browserPages(HttpSecurity http, AsharSettings settings) throws Exception {
		return http
			.authorizeHttpRequests((requests) -> requests
				.requestMatchers("/work/**", "/*/new", "/*/*/edit", "/*/*/act", "/events/*/sessions/**",
						"/events/*/seating", "/events/*/cancel", "/events/*/guests/**", "/events/*/team/**",
						"/events/*/check-in")
				.authenticated()
				.anyRequest()
				.permitAll())
			// Mail clients unsubscribe without a cookie and without a question (RFC
			// 8058): the token is the proof.
			.csrf((csrf) -> csrf.csrfTokenRepository(csrfCookie(settings)).ignoringRequestMatchers("/unsubscribe/*"))
			// The container comes back for the page, as for every refusal by a filter.
			.exceptionHandling((handling) -> handling
				.accessDeniedHandler((request, response, denied) -> response.sendError(HttpStatus.FORBIDDEN.value())))
			// Beginning anew by itself would go round in circles where the cause lasts.
			.oauth2Login((login) -> login.loginPage("/login/" + SignInConfiguration.REGISTRATION)
				.authorizationEndpoint((endpoint) -> endpoint.baseUri("/login"))
				.failureHandler((request, response, failed) -> response.sendError(HttpStatus.UNAUTHORIZED.value())))
			.logout((logout) -> logout.logoutUrl("/logout").logoutSuccessUrl("/").deleteCookies("ashar"))
			.headers((headers) -> headers.contentSecurityPolicy((csp) -> csp.policyDirectives(PagePolicy.CONTENT))
				// TLS ends before us: what is said to the public is what counts.
				.httpStrictTransportSecurity((tls) -> tls.requestMatcher((request) -> isPublicByTls(settings)))
				.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
			.build();
	}

	/* A cookie of its own, so that reading a page with a form on it begins no session. */
	private static CookieCsrfTokenRepository csrfCookie(AsharSettings settings) {
		CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
		tokens.setCookieName("csrf");
		tokens.setCookieCustomizer((cookie) -> cookie.httpOnly(true).sameSite("Lax").secure(isPublicByTls(settings)));
		return tokens;
	}

	private static boolean isPublicByTls(AsharSettings settings) {
		return "https".equals(settings.publicUrl().getScheme());
	}

	private static PathPatternRequestMatcher path(String pattern) {
		return PathPatternRequestMatcher.withDefaults().matcher(pattern);
	}

}
