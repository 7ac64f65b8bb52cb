package org.ashar.events.outcome;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.ashar.events.agenda.Agenda;
import org.ashar.events.agenda.Event;
import org.ashar.events.agenda.EventId;
import org.ashar.events.agenda.Session;
import org.ashar.events.reference.Actor;
import org.ashar.events.reference.ReferenceProblem;
import org.ashar.events.reference.References;
import org.ashar.infra.platform.outbox.Author;
import org.springframework.stereotype.Component;

/** Where those who write the agenda of an event write down what it came to. */
@Component
public class OutcomeDesk {

	private final Agenda agenda;

	private final OutcomeSheets sheets;

	private final References references;

	private final Clock clock;

	OutcomeDesk(Agenda agenda, OutcomeSheets sheets, References references, Clock clock) {
		this.agenda = agenda;
		this.sheets = sheets;
		this.references = references;
		this.clock = clock;
	}

	/** The sheet of an event that this reader may know of. */
	public OutcomeSheet show(EventId id, Actor reader) {
		return sheets.of(agenda.find(id, reader).id());
	}

	/** Whether somebody sees what is not published. */
	public boolean isWrittenBy(EventId id, Actor actor) {
		return agenda.isWrittenBy(agenda.find(id, actor), actor);
	}

	/** Replaces all that is not published. */
	public OutcomeSheet draft(EventId id, long version, List<Outcome> outcomes, Actor actor) {
		Event event = agenda.asEditor(id, actor);
		OutcomeSheet sheet = sheets.seen(id, version);
		sheet.draft(outcomes, event, clock.instant());
		outcomes.forEach(outcome -> check(outcome, event));
		return sheets.save(sheet);
	}

	/** Makes all of it public. */
	public OutcomeSheet publish(EventId id, long version, Actor actor) {
		Event event = agenda.asEditor(id, actor);
		Author author = agenda.editor(id, actor);
		OutcomeSheet sheet = sheets.seen(id, version);
		sheet.drafts().forEach(outcome -> check(outcome, event));
		sheet.publish(event, author, clock.instant());
		return sheets.save(sheet);
	}

	/** The agenda may have changed since it was written. */
	private void check(Outcome outcome, Event event) {
		references.organization("addresseeId", outcome.addressee());
		Optional<Session> session = event.content()
			.sessions()
			.stream()
			.filter(part -> part.id().equals(outcome.session()))
			.findFirst();
		if (outcome.session() != null && session.isEmpty()) {
			throw new ReferenceProblem.Unknown("sessionId", outcome.session().value().toString());
		}
		if (outcome.speaker() != null && session.stream()
			.flatMap(part -> part.speakers().stream())
			.noneMatch(speaker -> !speaker.isOut() && outcome.speaker().equals(speaker.personId()))) {
			throw new ReferenceProblem.Unknown("speakerId", outcome.speaker().value().toString());
		}
	}

}
