package org.ashar.infra.platform.sealing;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/**
 * Lazy, so that keys are demanded at start of those services that use them, and of no
 * other.
 */
@AutoConfiguration
class SealingConfiguration {

	@Bean("platformSeal")
	@Lazy
	Seal seal(Environment environment) {
		return new Seal(ring(environment, "ashar.seal-keys", "ASHAR_SEAL_KEYS"));
	}

	@Bean("platformTokens")
	@Lazy
	Tokens tokens(Environment environment) {
		return new Tokens(ring(environment, "ashar.token-keys", "ASHAR_TOKEN_KEYS"));
	}

	private static KeyRing ring(Environment environment, String property, String variable) {
		String text = environment.getProperty(property, "");
		if (text.isBlank()) {
			throw new IllegalStateException("Set %s, %s_FILE or ASHAR_KEYS_DIR".formatted(variable, variable));
		}
		return KeyRing.read(text);
	}

}
