package org.ashar.identity.web;

import java.time.Clock;

import org.ashar.infra.platform.start.AsharSettings;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationEndpointConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OidcConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.web.OAuth2AuthorizationEndpointFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * The endpoints of OAuth2 and OpenID Connect, without sessions: what is under way lies in
 * the store.
 */
@Configuration(proxyBeanMethods = false)
class AuthorizationServer {

	@Bean
	AuthorizationServerSettings authorizationServerSettings(AsharSettings settings) {
		return AuthorizationServerSettings.builder().issuer(settings.publicUrl().toString()).build();
	}

	@Bean
	@Order(1)
	SecurityFilterChain authorizationServerChain(HttpSecurity http, SignInEntry entry, SignInContext context,
			RegisteredClients clients, Clock clock) throws Exception {
		OAuth2AuthorizationServerConfigurer server = new OAuth2AuthorizationServerConfigurer();
		server.withObjectPostProcessor(new WithoutSessions());
		PublicClients publicClients = new PublicClients(clients);
		return http.securityMatcher(server.getEndpointsMatcher())
			.with(server,
					endpoints -> endpoints.authorizationEndpoint(endpoint -> authorization(endpoint, entry, clock))
						.clientAuthentication(authentication -> authentication.authenticationConverter(publicClients)
							.authenticationProvider(publicClients))
						.oidc(AuthorizationServer::openId))
			.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
			.exceptionHandling(handling -> entries(handling, entry))
			.securityContext(contexts -> contexts.securityContextRepository(context))
			.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.requestCache(AbstractHttpConfigurer::disable)
			.headers(SignInSecurity::strict)
			.build();
	}

	private static void authorization(OAuth2AuthorizationEndpointConfigurer endpoint, SignInEntry entry, Clock clock) {
		endpoint.authorizationResponseHandler(entry::goBack);
		endpoint.authenticationProviders(providers -> providers.forEach(provider -> {
			if (provider instanceof OAuth2AuthorizationCodeRequestAuthenticationProvider requests) {
				requests.setAuthenticationValidator(new LoopbackRedirects());
				requests.setAuthorizationCodeGenerator(TokenConfiguration.codes(clock));
			}
		}));
	}

	private static void openId(OidcConfigurer openId) {
		openId.providerConfigurationEndpoint(endpoint -> endpoint
			.providerConfigurationCustomizer(provider -> provider.idTokenSigningAlgorithms(algorithms -> {
				algorithms.clear();
				algorithms.add(SignatureAlgorithm.ES256.getName());
			})
				// There is no session here that could be ended: the portal ends its own.
				.claims(claims -> claims.remove("end_session_endpoint"))));
	}

	private static void entries(ExceptionHandlingConfigurer<HttpSecurity> handling, SignInEntry entry) {
		handling
			.defaultAuthenticationEntryPointFor((request, response, reason) -> entry.begin(request, response),
					PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, SignInEntry.AUTHORIZE))
			.defaultAuthenticationEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), request -> true);
	}

	/**
	 * OpenID Connect's session tracking would begin a servlet session for every sign-in.
	 */
	private static final class WithoutSessions implements ObjectPostProcessor<OAuth2AuthorizationEndpointFilter> {

		@Override
		public <O extends OAuth2AuthorizationEndpointFilter> O postProcess(O filter) {
			filter.setSessionAuthenticationStrategy((authentication, request, response) -> {
			});
			return filter;
		}

	}

}
