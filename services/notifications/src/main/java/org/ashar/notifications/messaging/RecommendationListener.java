package org.ashar.notifications.messaging;

import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.ashar.contracts.Assessment;
import org.ashar.contracts.ParagraphReference;
import org.ashar.contracts.Recommendation;
import org.ashar.contracts.RecommendationMessage;
import org.ashar.contracts.RecommendationResponse;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.language.Text;
import org.ashar.notifications.occasion.Happening;
import org.ashar.notifications.occasion.News;
import org.ashar.notifications.occasion.NewsDesk;
import org.ashar.notifications.occasion.Occasion;
import org.ashar.notifications.occasion.Provenance;
import org.ashar.notifications.occasion.RecordKind;
import org.ashar.notifications.occasion.Verdict;
import org.ashar.notifications.subscription.RecordTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears of recommendations: what is asked, what is answered, what is judged. */
@Component
class RecommendationListener {

	private static final Set<String> PUBLIC = Set.of("published", "superseded", "merged");

	private final NewsDesk desk;

	private final NameMirror names;

	private final Clock clock;

	RecommendationListener(NewsDesk desk, NameMirror names, Clock clock) {
		this.desk = desk;
		this.names = names;
		this.clock = clock;
	}

	/**
	 * The copy of the name comes before the occasion: letters are written of what is
	 * known to be public only.
	 */
	@KafkaListener(topics = Topics.RECOMMENDATIONS, groupId = "${spring.application.name}")
	void on(RecommendationMessage message) {
		Recommendation recommendation = message.getRecommendation();
		Text text = Words.of(recommendation.getText());
		names.record(recommendation.getId(), message.getStamp().getSequence(), "recommendation", text);
		if (text != null && PUBLIC.contains(recommendation.getEditorialState()) && !message.getMinor()) {
			happening(message).ifPresent(what -> desk.announce(Occasion.of(message.getStamp().getMessageId(),
					news(message, what, text), keys(recommendation), clock.instant())));
		}
	}

	private static Optional<Happening> happening(RecommendationMessage message) {
		return Optional.ofNullable(switch (message.getChange()) {
			case PUBLISHED -> Happening.PUBLISHED;
			case EDITED -> Happening.EDITED;
			case SUPERSEDED, MERGED -> Happening.SUPERSEDED;
			case RESPONDED -> Happening.RESPONDED;
			case ASSESSED -> Happening.ASSESSED;
			case UNKNOWN, DRAFTED, SENT_TO_REVIEW, ADOPTED, ARCHIVED, SENT -> null;
		});
	}

	private static News news(RecommendationMessage message, Happening what, Text text) {
		Recommendation recommendation = message.getRecommendation();
		return new News(RecordKind.RECOMMENDATION, recommendation.getId(), what, text,
				Words.of(recommendation.getRationale()), Words.of(message.getNote()), verdict(recommendation, what),
				provenance(recommendation));
	}

	private static @Nullable Verdict verdict(Recommendation recommendation, Happening what) {
		RecommendationResponse response = recommendation.getResponse();
		return switch (what) {
			case RESPONDED ->
				new Verdict(response.getStatus(), null, response.getOrganizationId(), Words.of(response.getText()));
			case ASSESSED ->
				latest(recommendation).map(assessment -> new Verdict(assessment.getLevel(), assessment.getVoice(),
						assessment.getOrganizationId(), Words.of(assessment.getNote())))
					.orElse(null);
			case PUBLISHED, EDITED, RENAMED, STATUS_CHANGED, SUPERSEDED, RECORDED, REGISTRATION_OPENED, CANCELLED ->
				null;
		};
	}

	/** The last of the list among those of the latest day. */
	private static Optional<Assessment> latest(Recommendation recommendation) {
		return recommendation.getAssessments()
			.stream()
			.reduce((a, b) -> Comparator.comparing(Assessment::getDate).compare(a, b) > 0 ? a : b);
	}

	private static Provenance provenance(Recommendation recommendation) {
		ParagraphReference paragraph = recommendation.getParagraph();
		String successor = recommendation.getSupersededBy() != null ? recommendation.getSupersededBy()
				: recommendation.getMergedInto();
		return new Provenance(null, recommendation.getLeadBodies(), recommendation.getSourceDocumentId(),
				paragraph == null ? null : paragraph.getNumber(), null, successor);
	}

	private Set<String> keys(Recommendation recommendation) {
		return new Keys(names).record(recommendation.getId())
			.type(RecordTypes.RECOMMENDATION)
			.topics(recommendation.getTopics())
			.areas(recommendation.getAreas())
			.bodies(recommendation.getLeadBodies())
			.bodies(recommendation.getPartners())
			.bodies(recommendation.getCounterparts())
			.body(recommendation.getResponse().getOrganizationId())
			.all();
	}

}
