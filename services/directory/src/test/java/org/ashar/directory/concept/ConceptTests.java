package org.ashar.directory.concept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.ashar.directory.form.Malformed;
import org.ashar.infra.platform.language.Text;
import org.ashar.infra.platform.outbox.Author;

/** How the controlled lists are kept. */
class ConceptTests {

	private static final Instant NOW = Instant.parse("2013-06-03T04:00:00Z");

	private static final Author CURATOR = new Author("curator", "curator");

	private static final Text LABEL = Text.of("Миграция", "Миграция", "Migration");

	@Test
	void aCuratorAddsATopicAndLaterFindsABetterWord() {
		Concept topic = Concept.add(Scheme.TOPIC, "labour-migration", LABEL, "migration", CURATOR, NOW);
		topic.change(Text.of("Эмгек миграциясы", "Трудовая миграция", "Labour migration"), null, CURATOR, NOW);
		assertThat(topic.outbox().facts()).containsExactly(new ConceptFact.Added(), new ConceptFact.Changed());
		assertThat(topic.id()).isEqualTo("topic:labour-migration");
		assertThat(topic.broader()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Migration", "two words", "-edge", "edge-", "a--b", "көч", "a/b", "a\nb" })
	void aShortNameGoesIntoAddressesSoItIsPlain(String notation) {
		assertThatThrownBy(() -> Concept.add(Scheme.TOPIC, notation, LABEL, null, CURATOR, NOW))
			.isInstanceOf(Malformed.class);
	}

	@Test
	void nothingStandsAboveItself() {
		assertThatThrownBy(() -> Concept.add(Scheme.AREA, "bishkek", LABEL, "bishkek", CURATOR, NOW))
			.isInstanceOf(Malformed.class);
	}

	@Test
	void aLabelFitsIntoASubjectLine() {
		Concept topic = Concept.add(Scheme.TOPIC, "migration", LABEL, null, CURATOR, NOW);
		assertThatThrownBy(() -> topic.change(Text.of(null, null, "two\nlines"), null, CURATOR, NOW))
			.isInstanceOf(Malformed.class);
		assertThat(topic.outbox().facts()).hasSize(1);
	}

}
