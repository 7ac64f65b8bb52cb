package org.ashar.events.agenda;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

import org.ashar.events.reference.Actor;
import org.ashar.infra.platform.outbox.Author;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;

/** Where those who are to speak say whether they come. */
@Component
@Retryable(includes = OptimisticLockingFailureException.class, delay = 20, jitter = 20, maxRetries = 6)
public class SpeakersDesk {

	private static final Author SPEAKER = new Author("speaker", "speaker");

	private final Agenda agenda;

	private final Events events;

	private final Clock clock;

	SpeakersDesk(Agenda agenda, Events events, Clock clock) {
		this.agenda = agenda;
		this.events = events;
		this.clock = clock;
	}

	/** All who are to speak, for those who write the agenda. */
	public List<Engagement> of(EventId id, Actor actor) {
		return engagements(agenda.asEditor(id, actor)).toList();
	}

	/** One of them, as the agenda has her now. */
	public Engagement find(Engagement.Key key) {
		return agenda.find(key.event())
			.stream()
			.flatMap(SpeakersDesk::engagements)
			.filter(engagement -> engagement.key().equals(key))
			.findFirst()
			.orElseThrow(EventProblem.UnknownSpeaker::new);
	}

	/** She comes, or does not. A second time changes nothing. */
	public Engagement answer(Engagement.Key key, SpeakerState answer) {
		Engagement engagement = find(key);
		if (engagement.speaker().state() == answer) {
			return engagement;
		}
		Event event = engagement.event();
		event.answer(engagement.session().id(), engagement.speaker(), answer, SPEAKER, clock.instant());
		events.save(event);
		return find(key);
	}

	private static Stream<Engagement> engagements(Event event) {
		return event.content()
			.sessions()
			.stream()
			.flatMap(session -> session.speakers().stream().map(speaker -> new Engagement(event, session, speaker)));
	}

}
