package org.ashar.infra.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class InternalSecretTests {

	private static final String VALUE = "0123456789abcdef0123456789abcdef";

	private final InternalSecret secret = new InternalSecret(VALUE);

	@Test
	void onlyTheWholeSecretOpens() {
		assertThat(secret.matches(request(VALUE))).isTrue();
		assertThat(secret.matches(request(VALUE + "0"))).isFalse();
		assertThat(secret.matches(request(VALUE.substring(1)))).isFalse();
		assertThat(secret.matches(request(""))).isFalse();
		assertThat(secret.matches(request(null))).isFalse();
	}

	@Test
	void aShortOrMissingSecretStopsTheStart() {
		assertThatIllegalStateException().isThrownBy(() -> new InternalSecret(""));
		assertThatIllegalStateException().isThrownBy(() -> new InternalSecret("short"))
			.satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("short"));
	}

	@Test
	void theSecretDoesNotShowWhenItIsLogged() {
		assertThat(secret.toString()).doesNotContain(VALUE);
	}

	private static MockHttpServletRequest request(@Nullable String shown) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		if (shown != null) {
			request.addHeader("X-Ashar-Internal", shown);
		}
		return request;
	}

}
