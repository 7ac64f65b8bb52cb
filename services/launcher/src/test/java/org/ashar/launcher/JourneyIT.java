package org.ashar.launcher;

import java.time.Duration;
import java.util.List;

import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.testing.Http;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The {@link MainJob} on a platform as a newcomer starts it, and what others see. */
class JourneyIT {

	@ParameterizedTest
	@ValueSource(strings = { "ky", "ru", "en" })
	void anActivityAndARecommendationReachTheMailboxAndOneClickEndsIt(String language) {
		RunningPlatform platform = RunningPlatform.get();
		Post post = new Post(platform.mailbox());
		new MainJob(platform.portal(), post).run(language);
		assertThat(platform.isRunning()).isTrue();
		Discretion.assertKept(platform, post);
		// Exported a few seconds later than it happened.
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.untilAsserted(() -> assertThat(RunningPlatform.traces().routes("ashar.letter.handover"))
				.anyMatch((services) -> services.getFirst().equals("portal")
						&& services.containsAll(List.of("activities", "notifications"))));
	}

	/** So that they can read the public topics. */
	@Test
	void outsidersFindTheSchemaOfEveryMessageAtThePortal() {
		Http portal = new Http(RunningPlatform.get().portal().toString()).language("ru");
		for (Topics.Topic topic : Topics.ALL) {
			Http.Answer answer = portal.get("/schemas/" + fingerprint(topic.schema()));
			assertThat(answer.status()).as("%s %s", topic.name(), answer).isEqualTo(200);
			assertThat(answer.header("Content-Type")).hasValue("application/json");
			assertThat(fingerprint(new Schema.Parser().parse(answer.text()))).isEqualTo(fingerprint(topic.schema()));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "0000000000000000", "7", "XYZ", "ffffffffffffffffff", "%00", "..%2factuator", "a/b", "" })
	void aFingerprintThatNobodyKnowsIsAProblem(String fingerprint) {
		Http.Answer answer = new Http(RunningPlatform.get().portal().toString()).language("ru")
			.get("/schemas/" + fingerprint);
		assertThat(answer.status()).as("%s", answer).isIn(400, 404);
		assertThat(answer.header("Content-Type")).get().asString().startsWith("application/problem+json");
		assertThat(answer.header("Content-Language")).hasValue("ru");
	}

	private static String fingerprint(Schema schema) {
		return "%016x".formatted(SchemaNormalization.parsingFingerprint64(schema));
	}

}
