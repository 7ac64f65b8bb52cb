package org.ashar.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import org.ashar.infra.platform.testing.Http;

/** What every refusal has in common. */
final class Refusal {

	private Refusal() {
	}

	static void assertRefused(Http.Answer answer, int status, String code, String language) {
		assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
		assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
		assertThat(answer.header("Content-Language")).contains(language);
		assertThat(answer.json().path("type").asString()).isEqualTo("urn:ashar:problem:" + code);
		assertThat(answer.json().path("title").asString()).isNotBlank();
		assertThat(answer.json().path("detail").asString()).isNotBlank();
	}

}
