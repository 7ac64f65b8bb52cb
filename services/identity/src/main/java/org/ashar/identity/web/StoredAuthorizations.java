package org.ashar.identity.web;

import java.util.Optional;
import java.util.function.Function;

import org.ashar.identity.authorization.Authorization;
import org.ashar.identity.authorization.AuthorizationProblem;
import org.ashar.identity.authorization.Ledger;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;

/** Gives the authorization server our ledger to write into. */
@Component
class StoredAuthorizations implements OAuth2AuthorizationService {

	private final Ledger ledger;

	private final AuthorizationTranslation translation;

	StoredAuthorizations(Ledger ledger, AuthorizationTranslation translation) {
		this.ledger = ledger;
		this.translation = translation;
	}

	@Override
	public void save(OAuth2Authorization authorization) {
		try {
			ledger.save(translation.toOurs(authorization));
		}
		catch (AuthorizationProblem.UsedMeanwhile usedMeanwhile) {
			throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
		}
	}

	@Override
	public void remove(OAuth2Authorization authorization) {
		ledger.remove(authorization.getId());
	}

	@Override
	public @Nullable OAuth2Authorization findById(String id) {
		return ledger.find(id).map(found -> translation.toSprings(found, "", TokenKind.NONE)).orElse(null);
	}

	@Override
	public @Nullable OAuth2Authorization findByToken(String value, @Nullable OAuth2TokenType type) {
		return switch (type == null ? "" : type.getValue()) {
			case "code" -> find(ledger::byCode, value, TokenKind.CODE).orElse(null);
			case "access_token" -> find(ledger::byAccess, value, TokenKind.ACCESS).orElse(null);
			case "refresh_token" -> find(ledger::byRefresh, value, TokenKind.REFRESH).orElse(null);
			case "" -> find(ledger::byAccess, value, TokenKind.ACCESS)
				.or(() -> find(ledger::byRefresh, value, TokenKind.REFRESH))
				.orElse(null);
			// States belong to consent pages and pushed requests, ID tokens to sessions:
			// we keep none of them.
			default -> null;
		};
	}

	private Optional<OAuth2Authorization> find(Function<String, Optional<Authorization>> by, String value,
			TokenKind kind) {
		return by.apply(value).map(found -> translation.toSprings(found, value, kind));
	}

	/** Which of its tokens an authorization was found by. */
	enum TokenKind {

		NONE, CODE, ACCESS, REFRESH

	}

}
