package org.ashar.identity.web;

import org.ashar.identity.client.ClientSecrets;
import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Lets the authorization server compare clients' secrets with what is kept of them. */
@Component
final class SecretFingerprints implements PasswordEncoder {

	private final ClientSecrets secrets;

	SecretFingerprints(ClientSecrets secrets) {
		this.secrets = secrets;
	}

	@Override
	public @Nullable String encode(@Nullable CharSequence secret) {
		return secret == null ? null : secrets.fingerprint(secret.toString());
	}

	@Override
	public boolean matches(@Nullable CharSequence secret, @Nullable String fingerprint) {
		return secret != null && fingerprint != null && secrets.matches(secret.toString(), fingerprint);
	}

}
