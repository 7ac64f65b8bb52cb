package org.ashar.activities.messaging;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

import org.ashar.activities.recommendation.Harvest;
import org.ashar.activities.recommendation.Kind;
import org.ashar.activities.reference.Coded;
import org.ashar.activities.reference.OrganizationId;
import org.ashar.contracts.EventOutcome;
import org.ashar.contracts.EventOutcomes;
import org.ashar.contracts.EventOutcomesMessage;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.inbox.Mirror;
import org.ashar.infra.platform.inbox.Mirrors;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears what events came to. */
@Component
class OutcomeListener {

	private final Mirror<Heard> heard;

	private final Harvest harvest;

	OutcomeListener(Mirrors mirrors, Harvest harvest) {
		this.heard = mirrors.of(Heard.class, "mirror_outcomes");
		this.harvest = harvest;
	}

	/**
	 * What follows is done each time the message comes: whoever broke off half-way goes
	 * on where he was. Nothing is ever taken back, so that an earlier message does no
	 * harm after a later one.
	 */
	@KafkaListener(topics = Topics.OUTCOMES, groupId = "${spring.application.name}")
	void on(EventOutcomesMessage message) {
		EventOutcomes told = message.getOutcomes();
		harvest.gather(crop(told));
		heard.apply(told.getEventId(), message.getStamp().getSequence(),
				new Heard(told.getEventId(), told.getOutcomes().size()));
	}

	private static Harvest.Crop crop(EventOutcomes told) {
		return new Harvest.Crop(UUID.fromString(told.getEventId()), text(told.getName()),
				new OrganizationId(UUID.fromString(told.getOrganizationId())),
				told.getOutcomes().stream().map(OutcomeListener::outcome).toList());
	}

	private static Harvest.Outcome outcome(EventOutcome told) {
		UUID addressee = id(told.getAddresseeId());
		return new Harvest.Outcome(told.getNumber(), text(told.getText()), Coded.require(Kind.class, told.getKind()),
				id(told.getSessionId()), id(told.getSpeakerId()),
				addressee == null ? null : new OrganizationId(addressee), told.getDueDate(), told.getTopics());
	}

	private static @Nullable UUID id(@Nullable String text) {
		return text == null ? null : UUID.fromString(text);
	}

	/** A language that a newer version of events speaks means nothing here. */
	private static Text text(Map<String, String> tags) {
		Map<Language, String> values = new EnumMap<>(Language.class);
		tags.forEach((tag, value) -> Language.of(tag).ifPresent(language -> values.put(language, value)));
		return Text.of(values);
	}

	/** How much we have heard of an event. */
	record Heard(String event, int outcomes) {
	}

}
