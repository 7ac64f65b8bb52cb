package org.ashar.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.ashar.contracts.DocumentChange;
import org.ashar.contracts.DocumentMessage;
import org.ashar.contracts.IndicatorChange;
import org.ashar.contracts.IndicatorMessage;
import org.ashar.contracts.Observation;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.Http;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Documents and the figures taken from them, as people and other services see them. */
class DocumentIT {

	private static final String DOCUMENTS = "/api/v1/documents";

	private static final String INDICATORS = "/api/v1/indicators";

	@Test
	void aPublisherEntersAndPublishesItsDocumentAndTheWorldHearsOfIt() {
		String publisher = World.organization("published", "verified");
		Http editor = World.in(publisher, Role.ORG_EDITOR);
		String id = World.make(editor, DOCUMENTS,
				World.document("publishers", List.of(publisher), "languages", List.of("ru", "ky-Cyrl"), "issued",
						"2013-06", "url", "https://example.org/004.pdf", "qualityFlags",
						List.of("truncated", "shifted-glyphs")));
		assertThat(World.visitor().get(DOCUMENTS + "/" + id).status()).isEqualTo(404);
		World.must(World.act(editor, DOCUMENTS + "/" + id, "publish", null), 200);
		JsonNode seen = World.must(World.visitor().get(DOCUMENTS + "/" + id), 200).json();
		assertThat(seen.get("qualityFlags")).hasSize(2);
		assertThat(ids(World.visitor().get(DOCUMENTS + "?publisher=" + publisher))).containsExactly(id);
		try (Listener topic = new Listener(Topics.DOCUMENTS)) {
			List<DocumentMessage> messages = topic.hear(id, 2, DocumentMessage.class);
			assertThat(messages).extracting(DocumentMessage::getChange)
				.containsExactly(DocumentChange.DRAFTED, DocumentChange.PUBLISHED);
			assertThat(messages.getFirst().getDocument().getTitle()).isNull();
			assertThat(messages.getLast().getDocument().getLanguages()).containsExactly("ru", "ky-Cyrl");
		}
	}

	@Test
	void anUnverifiedPublisherWaitsForACurator() {
		String publisher = World.organization("published", "unverified");
		Http owner = World.in(publisher, Role.ORG_OWNER);
		String record = DOCUMENTS + "/"
				+ World.make(owner, DOCUMENTS, World.document("publishers", List.of(publisher)));
		assertThat(World.act(owner, record, "publish", null).status()).isEqualTo(403);
		assertThat(World.act(World.curator(), record, "publish", null).status()).isEqualTo(200);
	}

	@Test
	void aFigureKeepsItsRangeItsDigitsAndItsSource() {
		Http curator = World.curator();
		String source = World.make(curator, DOCUMENTS, World.document(), "publish");
		String id = World.make(curator, INDICATORS, World.indicator());
		String record = INDICATORS + "/" + id;
		World.must(World.act(curator, record, "observations",
				Map.of("valueMin", 500_000, "valueMax", 700_000, "isEstimate", true, "denominator",
						World.text("каждый пятый трудоспособный"), "sourceDocumentId", source, "paragraph",
						Map.of("lines", "20-25"))),
				200);
		World.must(World.act(curator, record, "observations", Map.of("value", new java.math.BigDecimal("0.100000"),
				"comparator", "more-than", "periodStart", "2012")), 200);
		World.must(World.act(curator, record, "publish", null), 200);
		JsonNode seen = World.must(World.visitor().get(record), 200).json();
		assertThat(seen.get("observations")).hasSize(2);
		assertThat(seen.at("/observations/0/valueMax").decimalValue()).isEqualByComparingTo("700000");
		try (Listener topic = new Listener(Topics.INDICATORS)) {
			List<IndicatorMessage> messages = topic.hear(id, 4, IndicatorMessage.class);
			assertThat(messages).extracting(IndicatorMessage::getChange)
				.containsExactly(IndicatorChange.DRAFTED, IndicatorChange.OBSERVED, IndicatorChange.OBSERVED,
						IndicatorChange.PUBLISHED);
			List<Observation> figures = messages.getLast().getIndicator().getObservations();
			assertThat(figures.getFirst().getValueMin()).isEqualTo("500000");
			assertThat(figures.getLast().getValue()).isEqualTo("0.100000");
		}
	}

	@Test
	void theSameFigureSentTwiceIsOneFigure() {
		Http curator = World.curator();
		String record = INDICATORS + "/" + World.make(curator, INDICATORS, World.indicator());
		Http once = curator.ifMatch(1).idempotencyKey("figure-1");
		Http.Answer first = World.must(once.post(record + "/observations", Map.of("value", 10_000_000)), 200);
		Http.Answer again = World.must(once.post(record + "/observations", Map.of("value", 10_000_000)), 200);
		assertThat(again.version()).isEqualTo(first.version());
		assertThat(again.json().get("observations")).hasSize(1);
	}

	private static List<String> ids(Http.Answer list) {
		return World.must(list, 200).json().get("items").valueStream().map(item -> item.get("id").asString()).toList();
	}

}
