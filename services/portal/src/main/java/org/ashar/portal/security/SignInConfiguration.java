package org.ashar.portal.security;

import java.time.Duration;

import org.ashar.infra.platform.start.AsharSettings;

import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.web.client.RestClient;

/**
 * The portal as identity's confidential client: authorization code with PKCE, tokens kept
 * on this side.
 */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

	static final String REGISTRATION = "ashar";

	private static final Duration CONNECT = Duration.ofSeconds(1);

	private static final Duration READ = Duration.ofSeconds(3);

	@Bean
	ClientRegistrationRepository clientRegistrations(AsharSettings settings, Environment environment) {
		String outside = settings.publicUrl().toString();
		String inside = settings.url("identity").toString();
		return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(REGISTRATION)
			.clientId("portal")
			.clientSecret(environment.getRequiredProperty("ashar.portal.client-secret"))
			.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.redirectUri(outside + "/login/oauth2/code/" + REGISTRATION)
			.scope("openid")
			.authorizationUri(outside + "/oauth2/authorize")
			.tokenUri(inside + "/oauth2/token")
			.jwkSetUri(inside + "/oauth2/jwks")
			.issuerUri(outside)
			.userNameAttributeName("sub")
			.clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
			.build());
	}

	@Bean
	OAuth2AuthorizedClientRepository authorizedClients() {
		return new HttpSessionOAuth2AuthorizedClientRepository();
	}

	/** A code for the first tokens; Spring Security takes it from the context. */
	@Bean
	RestClientAuthorizationCodeTokenResponseClient codeExchange() {
		RestClientAuthorizationCodeTokenResponseClient exchange = new RestClientAuthorizationCodeTokenResponseClient();
		exchange.setRestClient(tokenEndpoint());
		return exchange;
	}

	@Bean
	OAuth2AuthorizedClientManager authorizedClientManager(ClientRegistrationRepository registrations,
			OAuth2AuthorizedClientRepository clients) {
		RestClientRefreshTokenTokenResponseClient renewal = new RestClientRefreshTokenTokenResponseClient();
		renewal.setRestClient(tokenEndpoint());
		DefaultOAuth2AuthorizedClientManager manager = new DefaultOAuth2AuthorizedClientManager(registrations, clients);
		manager.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
			.authorizationCode()
			.refreshToken((refresh) -> refresh.accessTokenResponseClient(renewal))
			.build());
		return manager;
	}

	/** ES256 here as well: the default would be RS256, and every sign-in would fail. */
	@Bean
	JwtDecoderFactory<ClientRegistration> idTokenDecoders() {
		OidcIdTokenDecoderFactory decoders = new OidcIdTokenDecoderFactory();
		decoders.setJwsAlgorithmResolver((registration) -> SignatureAlgorithm.ES256);
		return decoders;
	}

	/*
	 * How tokens are fetched from identity: with limits in time, which the default does
	 * not have.
	 */
	private static RestClient tokenEndpoint() {
		return RestClient.builder()
			.requestFactory(ClientHttpRequestFactoryBuilder.jdk()
				.build(HttpClientSettings.defaults().withTimeouts(CONNECT, READ)))
			.configureMessageConverters((converters) -> converters.addCustomConverter(new FormHttpMessageConverter())
				.addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
			.defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
			.build();
	}

}
