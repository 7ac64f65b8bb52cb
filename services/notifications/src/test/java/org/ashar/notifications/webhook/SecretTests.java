package org.ashar.notifications.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Messages are signed as Standard Webhooks says. */
class SecretTests {

	/** The example that all implementations of the specification are tried with. */
	@Test
	void theSignatureIsThatOfTheSpecification() {
		Secret secret = Secret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
		byte[] body = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
		assertThat(secret.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, body))
			.isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
	}

	@Test
	void eachSecretIsAnotherAndIsWrittenInNoLog() {
		Secret secret = Secret.fresh();
		assertThat(secret.text()).startsWith("whsec_").isNotEqualTo(Secret.fresh().text());
		assertThat(Base64.getDecoder().decode(secret.text().substring("whsec_".length()))).hasSize(32);
		assertThat(Secret.of(secret.text()).text()).isEqualTo(secret.text());
		assertThat(secret).hasToString("Secret[…]");
	}

}
