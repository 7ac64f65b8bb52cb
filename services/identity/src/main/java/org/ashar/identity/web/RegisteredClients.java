package org.ashar.identity.web;

import java.util.Optional;
import java.util.UUID;

import org.ashar.identity.client.Client;
import org.ashar.identity.client.ClientId;
import org.ashar.identity.client.ClientRegister;
import org.ashar.identity.client.ClientSecrets;
import org.ashar.infra.platform.start.AsharSettings;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/**
 * The applications that may ask for tokens: the portal, the command line, and what
 * integrators registered.
 */
@Component
class RegisteredClients implements RegisteredClientRepository {

	static final String PORTAL = "portal";

	static final String CLI = "cli";

	private final ClientRegister register;

	private final WebSettings settings;

	private final RegisteredClient portal;

	private final RegisteredClient cli;

	RegisteredClients(ClientRegister register, ClientSecrets secrets, WebSettings settings, PortalSecret portalSecret,
			AsharSettings ashar) {
		this.register = register;
		this.settings = settings;
		this.portal = person(PORTAL).clientSecret(secrets.fingerprint(portalSecret.value()))
			.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
			.redirectUri(ashar.publicUrl() + "/login/oauth2/code/ashar")
			.build();
		this.cli = person(CLI).clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
			.redirectUri("http://127.0.0.1/callback")
			.redirectUri("http://[::1]/callback")
			.redirectUri("http://localhost/callback")
			.build();
	}

	@Override
	public void save(RegisteredClient client) {
		throw new UnsupportedOperationException("Clients are registered by an admin");
	}

	@Override
	public @Nullable RegisteredClient findById(String id) {
		return findByClientId(id);
	}

	@Override
	public @Nullable RegisteredClient findByClientId(String clientId) {
		return switch (clientId) {
			case PORTAL -> portal;
			case CLI -> cli;
			default -> uuid(clientId).flatMap(register::find).map(this::program).orElse(null);
		};
	}

	/**
	 * For people who sign in: always with PKCE (RFC 7636), never with a page that asks
	 * for consent to ourselves.
	 */
	private RegisteredClient.Builder person(String id) {
		return RegisteredClient.withId(id)
			.clientId(id)
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
			.scope(OidcScopes.OPENID)
			.clientSettings(ClientSettings.builder().requireProofKey(true).requireAuthorizationConsent(false).build())
			.tokenSettings(tokens());
	}

	private RegisteredClient program(Client client) {
		return RegisteredClient.withId(client.id().text())
			.clientId(client.id().text())
			.clientName(client.name())
			.clientSecret(client.secretFingerprint())
			.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
			.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
			.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
			.scopes(scopes -> scopes.addAll(client.scopes()))
			.tokenSettings(tokens())
			.build();
	}

	private TokenSettings tokens() {
		return TokenSettings.builder()
			.accessTokenTimeToLive(settings.accessTokenLife())
			.refreshTokenTimeToLive(settings.refreshTokenLife())
			.reuseRefreshTokens(false)
			.authorizationCodeTimeToLive(settings.codeLife())
			.idTokenSignatureAlgorithm(SignatureAlgorithm.ES256)
			.build();
	}

	private static Optional<ClientId> uuid(String text) {
		try {
			return Optional.of(new ClientId(UUID.fromString(text))).filter(id -> id.text().equals(text));
		}
		catch (IllegalArgumentException noUuid) {
			return Optional.empty();
		}
	}

}
