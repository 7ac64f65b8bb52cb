package org.ashar.notifications.occasion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ashar.infra.platform.language.Text;
import org.junit.jupiter.api.Test;

class OccasionTests {

	private static final Instant NOW = Instant.parse("2013-06-03T06:00:00Z");

	@Test
	void newsSpreadFromKeyToKeyAndAreThenDone() {
		News news = new News(RecordKind.ACTIVITY, new UUID(0, 1).toString(), Happening.PUBLISHED,
				Text.of(null, "Программа", null), null, null, null, Provenance.NONE);
		Occasion occasion = Occasion.of("a/1", news, List.of("topic:health", "body:x", "topic:health"), NOW);

		assertThat(occasion.currentKey()).contains("body:x");
		occasion.advance(new UUID(0, 9));
		assertThat(occasion.reached()).contains(new UUID(0, 9));
		occasion.finishKey();
		assertThat(occasion.currentKey()).contains("topic:health");
		assertThat(occasion.reached()).isEmpty();
		assertThat(occasion.isOpen()).isTrue();
		occasion.finishKey();
		assertThat(occasion.currentKey()).isEmpty();
		occasion.close(NOW);

		assertThat(occasion.isOpen()).isFalse();
		assertThat(occasion.isBundled()).as("for those who have waited").isTrue();
		assertThat(occasion.outbox().facts()).containsExactly(new OccasionFact.Announced(),
				new OccasionFact.FannedOut());
	}

}
