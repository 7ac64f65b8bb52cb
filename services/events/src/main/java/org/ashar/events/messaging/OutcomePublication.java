package org.ashar.events.messaging;

import java.util.List;
import java.util.Objects;

import org.ashar.contracts.EventOutcome;
import org.ashar.contracts.EventOutcomes;
import org.ashar.contracts.EventOutcomesMessage;
import org.ashar.contracts.Topics;
import org.ashar.events.agenda.Agenda;
import org.ashar.events.agenda.EventContent;
import org.ashar.events.agenda.Session;
import org.ashar.events.outcome.Outcome;
import org.ashar.events.outcome.OutcomeFact;
import org.ashar.events.outcome.OutcomeSheet;
import org.ashar.infra.platform.kafka.AvroBytes;
import org.ashar.infra.platform.outbox.Message;
import org.ashar.infra.platform.outbox.Publication;
import org.ashar.infra.platform.outbox.Stamp;
import org.springframework.stereotype.Component;

/** Tells of what events came to. */
@Component
class OutcomePublication implements Publication<OutcomeSheet, OutcomeFact> {

	private final AvroBytes avro;

	private final Agenda agenda;

	OutcomePublication(AvroBytes avro, Agenda agenda) {
		this.avro = avro;
		this.agenda = agenda;
	}

	@Override
	public Class<OutcomeSheet> aggregate() {
		return OutcomeSheet.class;
	}

	@Override
	public List<Message> messages(OutcomeSheet sheet, OutcomeFact fact, Stamp stamp) {
		return switch (fact) {
			case OutcomeFact.Published _ -> List.of(published(sheet, stamp));
		};
	}

	private Message published(OutcomeSheet sheet, Stamp stamp) {
		String event = sheet.id().value().toString();
		EventContent content = agenda.find(sheet.id()).orElseThrow().content();
		EventOutcomes outcomes = EventOutcomes.newBuilder()
			.setEventId(event)
			.setOrganizationId(content.organizationId().value().toString())
			.setName(Objects.requireNonNull(Fields.text(content.name())))
			.setLastDay(content.days().last().toString())
			.setOutcomes(sheet.published().stream().map(outcome -> outcome(outcome, content)).toList())
			.build();
		EventOutcomesMessage message = new EventOutcomesMessage(Fields.stamp(stamp), outcomes);
		return new Message(Topics.OUTCOMES, event, EventOutcomesMessage.SCHEMA$.getFullName(), avro.encode(message));
	}

	private static EventOutcome outcome(Outcome outcome, EventContent content) {
		return EventOutcome.newBuilder()
			.setNumber(outcome.number())
			.setText(Objects.requireNonNull(Fields.text(outcome.text())))
			.setKind(outcome.kind().code())
			.setSessionId(Fields.id(outcome.session()))
			.setSpeakerId(Fields.id(outcome.speaker()))
			.setAddresseeId(Fields.id(outcome.addressee()))
			.setDueDate(outcome.due() == null ? null : outcome.due().toString())
			.setTopics(topics(outcome, content))
			.build();
	}

	private static List<String> topics(Outcome outcome, EventContent content) {
		return content.sessions()
			.stream()
			.filter(session -> session.id().equals(outcome.session()))
			.map(Session::topics)
			.filter(topics -> !topics.isEmpty())
			.findFirst()
			.orElse(content.topics());
	}

}
