package org.ashar.identity.web;

import java.security.Principal;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import com.nimbusds.jwt.SignedJWT;
import org.ashar.identity.authorization.Authorization;
import org.ashar.identity.authorization.AuthorizationRequest;
import org.ashar.identity.authorization.Ledger;
import org.ashar.identity.authorization.Token;
import org.ashar.identity.web.StoredAuthorizations.TokenKind;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.stereotype.Component;

/**
 * Translates between Spring's authorizations and ours. Token values are not kept: those
 * that are not at hand stand as {@code fp:<fingerprint>}, which no token looks like.
 * Spring judges the age of tokens by the system's clock, so ours are given to it without
 * an end, as invalidated when they are too old by our clock.
 */
@Component
final class AuthorizationTranslation {

	private static final String OURS = Authorization.class.getName();

	private static final String STAND_IN = "fp:";

	private static final Set<String> KEPT = Set.of("code_challenge", "code_challenge_method", "nonce");

	private final Ledger ledger;

	private final RegisteredClients clients;

	private final Clock clock;

	AuthorizationTranslation(Ledger ledger, RegisteredClients clients, Clock clock) {
		this.ledger = ledger;
		this.clients = clients;
		this.clock = clock;
	}

	Authorization toOurs(OAuth2Authorization theirs) {
		Authorization before = theirs.getAttribute(OURS);
		boolean openId = theirs.getToken(OidcIdToken.class) != null;
		return new Authorization(theirs.getId(), before == null ? 0 : before.revision(), theirs.getRegisteredClientId(),
				theirs.getPrincipalName(), theirs.getAuthorizationGrantType().getValue(), theirs.getAuthorizedScopes(),
				requestOf(theirs.getAttribute(OAuth2AuthorizationRequest.class.getName())),
				token(theirs.getToken(OAuth2AuthorizationCode.class), before == null ? null : before.code()),
				token(theirs.getAccessToken(), before == null ? null : before.access()),
				token(theirs.getRefreshToken(), before == null ? null : before.refresh()), openId, List.of(),
				clock.instant());
	}

	@Nullable OAuth2Authorization toSprings(Authorization ours, String shown, TokenKind by) {
		RegisteredClient client = clients.findById(ours.client());
		if (client == null) {
			return null;
		}
		OAuth2Authorization.Builder theirs = OAuth2Authorization.withRegisteredClient(client)
			.id(ours.id())
			.principalName(ours.principal())
			.authorizationGrantType(new AuthorizationGrantType(ours.grantType()))
			.authorizedScopes(ours.scopes())
			.attribute(OURS, ours)
			.attribute(Principal.class.getName(), SignInContext.authentication(ours.principal()));
		Optional.ofNullable(ours.request())
			.ifPresent(request -> theirs.attribute(OAuth2AuthorizationRequest.class.getName(), request(request)));
		addTokens(theirs, ours, shown, by);
		return theirs.build();
	}

	private void addTokens(OAuth2Authorization.Builder theirs, Authorization ours, String shown, TokenKind by) {
		Token code = ours.code();
		if (code != null) {
			String value = by == TokenKind.CODE ? shown : STAND_IN + code.fingerprint();
			add(theirs, new OAuth2AuthorizationCode(value, code.issued(), null), code, Map.of());
		}
		Token access = ours.access();
		if (access != null) {
			String value = by == TokenKind.ACCESS ? shown : STAND_IN + access.fingerprint();
			add(theirs, new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, value, access.issued(), null,
					ours.scopes()), access, by == TokenKind.ACCESS ? claims(shown) : Map.of());
		}
		Token refresh = ours.refresh();
		if (refresh != null) {
			String value = by == TokenKind.REFRESH ? shown : STAND_IN + refresh.fingerprint();
			add(theirs, new OAuth2RefreshToken(value, refresh.issued(), null), refresh, Map.of());
		}
		if (ours.openId()) {
			Map<String, Object> claims = Map.of("sub", ours.principal());
			theirs.token(new OidcIdToken(STAND_IN + "id", ours.changed(), null, claims),
					metadata -> metadata.put(OAuth2Authorization.Token.CLAIMS_METADATA_NAME, claims));
		}
	}

	private void add(OAuth2Authorization.Builder theirs, OAuth2Token token, Token ours, Map<String, Object> claims) {
		boolean good = ours.isGoodAt(clock.instant());
		theirs.token(token, metadata -> {
			metadata.put(OAuth2Authorization.Token.INVALIDATED_METADATA_NAME, !good);
			metadata.put(OAuth2Authorization.Token.CLAIMS_METADATA_NAME, claims);
		});
	}

	private @Nullable Token token(OAuth2Authorization.@Nullable Token<? extends OAuth2Token> theirs,
			@Nullable Token known) {
		if (theirs == null) {
			return null;
		}
		String value = theirs.getToken().getTokenValue();
		String fingerprint = value.startsWith(STAND_IN) ? value.substring(STAND_IN.length())
				: ledger.fingerprint(value);
		if (known != null && known.fingerprint().equals(fingerprint)) {
			return new Token(fingerprint, known.issued(), known.ends(), theirs.isInvalidated());
		}
		Instant issued = Objects.requireNonNull(theirs.getToken().getIssuedAt());
		Instant ends = Objects.requireNonNull(theirs.getToken().getExpiresAt());
		return new Token(fingerprint, issued, ends, theirs.isInvalidated());
	}

	// Its fingerprint was found, so the token is one of ours: no need to check the
	// signature again.
	private static Map<String, Object> claims(String token) {
		try {
			Map<String, Object> claims = new HashMap<>(SignedJWT.parse(token).getJWTClaimsSet().getClaims());
			claims.remove("nbf");
			claims.replaceAll((name, value) -> value instanceof java.util.Date date ? date.toInstant() : value);
			return claims;
		}
		catch (ParseException noJwt) {
			return Map.of();
		}
	}

	private static @Nullable AuthorizationRequest requestOf(@Nullable OAuth2AuthorizationRequest theirs) {
		if (theirs == null) {
			return null;
		}
		Map<String, String> parameters = new LinkedHashMap<>();
		theirs.getAdditionalParameters().forEach((name, value) -> {
			if (KEPT.contains(name) && value instanceof String text) {
				parameters.put(name, text);
			}
		});
		return new AuthorizationRequest(theirs.getAuthorizationUri(), theirs.getClientId(), theirs.getRedirectUri(),
				theirs.getState(), theirs.getScopes(), parameters);
	}

	private static OAuth2AuthorizationRequest request(AuthorizationRequest ours) {
		return OAuth2AuthorizationRequest.authorizationCode()
			.authorizationUri(ours.uri())
			.clientId(ours.clientId())
			.redirectUri(ours.redirectUri())
			.state(ours.state())
			.scopes(ours.scopes())
			.additionalParameters(new HashMap<>(ours.parameters()))
			.build();
	}

}
