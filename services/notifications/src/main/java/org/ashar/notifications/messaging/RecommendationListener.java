package org.ashar.notifications.messaging;

import java.time.LocalDate;
import java.util.List;
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
import org.ashar.notifications.occasion.Provenance;
import org.ashar.notifications.occasion.RecordKind;
import org.ashar.notifications.occasion.Verdict;
import org.ashar.notifications.silence.Silence;
import org.ashar.notifications.silence.Silences;
import org.ashar.notifications.subscription.RecordTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears of recommendations: what is asked, what is answered, what is judged. */
@Component
class RecommendationListener {

	private static final String PUBLISHED = "published";

	private static final Set<String> PUBLIC = Set.of(PUBLISHED, "superseded", "merged");

	private static final Set<String> AWAITED = Set.of("sent", "acknowledged");

	private static final Set<String> UNANSWERED = Set.of("not_sent", "sent", "acknowledged");

	private final Announcer announcer;

	private final NameMirror names;

	private final Silences silences;

	RecommendationListener(Announcer announcer, NameMirror names, Silences silences) {
		this.announcer = announcer;
		this.names = names;
		this.silences = silences;
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
		if (text == null || !PUBLIC.contains(recommendation.getEditorialState())) {
			silences.settled(recommendation.getId(), message.getStamp().getSequence());
			return;
		}
		listen(message, text);
		announcer.readable(recommendation.getId(), text, Words.of(recommendation.getRationale()));
		if (!message.getMinor()) {
			happening(message).ifPresent(what -> announcer.announce(message.getStamp().getMessageId(),
					news(message, what, text), keys(recommendation)));
		}
	}

	/** Whether an answer is owed; in the end to what took its place, if something has. */
	private void listen(RecommendationMessage message, Text text) {
		Recommendation recommendation = message.getRecommendation();
		RecommendationResponse response = recommendation.getResponse();
		long sequence = message.getStamp().getSequence();
		if (recommendation.getEditorialState().equals(PUBLISHED) && response.getSentDate() != null
				&& AWAITED.contains(response.getStatus())) {
			silences.unanswered(Silence.since(LocalDate.parse(response.getSentDate()), response.getAnswerDue(),
					recommendation.getId(), text, List.copyOf(keys(recommendation)), recommendation.getLeadBodies()),
					sequence);
		}
		else {
			silences.settled(recommendation.getId(), sequence);
		}
	}

	private static Optional<Happening> happening(RecommendationMessage message) {
		return Optional.ofNullable(switch (message.getChange()) {
			case PUBLISHED -> Happening.PUBLISHED;
			case EDITED, ADDRESSEE_ENDED -> Happening.EDITED;
			case READDRESSED -> Happening.READDRESSED;
			case SUPERSEDED, MERGED, SPLIT -> Happening.SUPERSEDED;
			case RESPONDED -> Happening.RESPONDED;
			case ASSESSED -> Happening.ASSESSED;
			case BECAME_DELAYED -> Happening.BECAME_DELAYED;
			case BECAME_LONG_OVERDUE -> Happening.BECAME_LONG_OVERDUE;
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
			case BECAME_DELAYED, BECAME_LONG_OVERDUE, PUBLISHED, EDITED, RENAMED, ENDED, END_REVOKED, READDRESSED,
					STATUS_CHANGED, SUPERSEDED, RECORDED, REGISTRATION_OPENED, CANCELLED, OUTCOMES_PUBLISHED ->
				null;
		};
	}

	/** The one that was published last, of whatever day it is. */
	private static Optional<Assessment> latest(Recommendation recommendation) {
		return recommendation.getAssessments().reversed().stream().findFirst();
	}

	private static Provenance provenance(Recommendation recommendation) {
		ParagraphReference paragraph = recommendation.getParagraph();
		String successor = recommendation.getSupersededBy() != null ? recommendation.getSupersededBy()
				: recommendation.getMergedInto() != null ? recommendation.getMergedInto()
						: recommendation.getSplitInto().stream().findFirst().orElse(null);
		String answer = recommendation.getResponse().getStatus();
		return new Provenance(null, recommendation.getLeadBodies(), recommendation.getSourceDocumentId(),
				paragraph == null ? null : paragraph.getNumber(), recommendation.getAdoptedAtEventId(),
				recommendation.getAdoptedAtSessionId(), UNANSWERED.contains(answer) ? null : answer, null, successor);
	}

	/** Whoever follows the event at which it was adopted hears of it, too. */
	private Set<String> keys(Recommendation recommendation) {
		return new Keys(names).record(recommendation.getId())
			.record(recommendation.getAdoptedAtEventId())
			.record(recommendation.getSetId())
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
