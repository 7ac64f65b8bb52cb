package org.ashar.events.messaging;

import java.util.List;

import org.ashar.contracts.EventChange;
import org.ashar.contracts.EventMessage;
import org.ashar.contracts.Topics;
import org.ashar.events.agenda.Event;
import org.ashar.events.agenda.EventFact;
import org.ashar.infra.platform.kafka.AvroBytes;
import org.ashar.infra.platform.language.Text;
import org.ashar.infra.platform.outbox.Message;
import org.ashar.infra.platform.outbox.Publication;
import org.ashar.infra.platform.outbox.Stamp;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells of events; as long as one is a draft, only that there is something. */
@Component
class EventPublication implements Publication<Event, EventFact> {

	private final AvroBytes avro;

	EventPublication(AvroBytes avro) {
		this.avro = avro;
	}

	@Override
	public Class<Event> aggregate() {
		return Event.class;
	}

	@Override
	public List<Message> messages(Event event, EventFact fact, Stamp stamp) {
		EventMessage message = EventMessage.newBuilder()
			.setStamp(Fields.stamp(stamp))
			.setChange(change(fact))
			.setMinor(isMinor(fact))
			.setNote(event.state().isPublic() ? Fields.text(note(fact)) : null)
			.setEvent(event.state().isPublic() ? EventRecord.inFull(event) : EventRecord.inShort(event).build())
			.build();
		return List.of(new Message(Topics.EVENTS, event.id().value().toString(), EventMessage.SCHEMA$.getFullName(),
				avro.encode(message)));
	}

	private static boolean isMinor(EventFact fact) {
		return fact instanceof EventFact.Edited edited && edited.minor() || fact instanceof EventFact.RulesChanged
				|| fact instanceof EventFact.Told || fact instanceof EventFact.SpeakerAnswered;
	}

	private static EventChange change(EventFact fact) {
		return switch (fact) {
			case EventFact.Drafted _ -> EventChange.DRAFTED;
			case EventFact.Edited _, EventFact.RulesChanged _, EventFact.Told _, EventFact.SpeakerAnswered _ ->
				EventChange.EDITED;
			case EventFact.Announced _ -> EventChange.ANNOUNCED;
			case EventFact.Recorded _ -> EventChange.RECORDED;
			case EventFact.RegistrationOpened _ -> EventChange.REGISTRATION_OPENED;
			case EventFact.RegistrationClosed _ -> EventChange.REGISTRATION_CLOSED;
			case EventFact.SeatingChanged _ -> EventChange.SEATING_CHANGED;
			case EventFact.Cancelled _ -> EventChange.CANCELLED;
			case EventFact.Ended _ -> EventChange.ENDED;
			case EventFact.OutcomesPublished _ -> EventChange.OUTCOMES_PUBLISHED;
		};
	}

	private static @Nullable Text note(EventFact fact) {
		return switch (fact) {
			case EventFact.Edited edited -> edited.note();
			case EventFact.Cancelled cancelled -> cancelled.note();
			case EventFact.Drafted _, EventFact.Announced _, EventFact.Recorded _, EventFact.RegistrationOpened _,
					EventFact.RegistrationClosed _, EventFact.SeatingChanged _, EventFact.RulesChanged _,
					EventFact.Told _, EventFact.SpeakerAnswered _, EventFact.Ended _, EventFact.OutcomesPublished _ ->
				null;
		};
	}

}
