package org.ashar.notifications.mailroom;

import java.util.stream.Collectors;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.ashar.infra.platform.outbox.TraceContext;
import org.ashar.notifications.occasion.Subject;
import org.ashar.notifications.subscription.ConfirmationLetters;
import org.ashar.notifications.subscription.Frequency;
import org.ashar.notifications.subscription.Preferences;
import org.ashar.notifications.subscription.SignUpId;
import org.ashar.notifications.subscription.SubscriberId;
import org.ashar.notifications.subscription.Timetable;
import org.ashar.notifications.waking.Bell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps letters until they are sent. However often a letter is asked for, a person has
 * one for an occasion.
 */
@Component
public class Mailroom implements ConfirmationLetters, Timetable {

	private final Letters letters;

	private final LetterBook book;

	private final Bundling bundling;

	private final TraceContext trace;

	private final Clock clock;

	private final Bell bell = new Bell();

	Mailroom(Letters letters, LetterBook book, Bundling bundling, TraceContext trace, Clock clock) {
		this.letters = letters;
		this.book = book;
		this.bundling = bundling;
		this.trace = trace;
		this.clock = clock;
	}

	@Override
	public void ask(SubscriberId subscriber, SignUpId signUp, Instant due) {
		plan(Letter
			.planned(LetterKind.CONFIRMATION, subscriber.value(), signUp.value().toString(),
					Contents.asking(signUp.value()), due, clock.instant())
			.within(trace.current()));
	}

	/** Whoever has still paused puts them off again. */
	@Override
	public void changed(SubscriberId subscriber, Preferences preferences) {
		if (letters.hasten(subscriber.value(), clock.instant()) > 0) {
			bell.ring();
		}
	}

	/**
	 * A letter to each of these about one occasion, at once, in the trace of the
	 * occasion: they are planned by a worker that runs in none.
	 */
	public void update(Map<SubscriberId, Line> readers, @Nullable String traceparent) {
		Instant now = clock.instant();
		List<Letter> wanted = each(readers,
				(person, line) -> Letter
					.planned(LetterKind.UPDATE, person, line.occasion(), Contents.of(List.of(line), null), now, now)
					.within(traceparent));
		List<UUID> people = readers.keySet().stream().map(SubscriberId::value).toList();
		Set<LetterId> bundled = readers.values()
			.stream()
			.map(Line::occasion)
			.distinct()
			.flatMap(occasion -> bundling.known(occasion, people).stream())
			.collect(Collectors.toSet());
		if (letters.addAll(wanted.stream().filter(letter -> !bundled.contains(letter.id())).toList()) > 0) {
			bell.ring();
		}
	}

	/** The same, by the bundle; all the lines are about this. */
	public void bundle(String occasion, Subject subject, Map<SubscriberId, Line> readers,
			@Nullable String traceparent) {
		if (bundling.plan(LetterKind.UPDATE, occasion, subject, entries(occasion, readers), traceparent) > 0) {
			bell.ring();
		}
	}

	/**
	 * A line of the next digest of each of these; the time is that of the occasion. Who
	 * has a letter about it gets no line: if it is in a bundle it stands in the way, and
	 * of the others whoever writes the digest knows.
	 */
	public void putAside(String occasion, Subject subject, Map<SubscriberId, Line> readers, Frequency frequency,
			Instant arrivedAt) {
		bundling.putAside(occasion, subject, entries(occasion, readers), frequency, arrivedAt);
	}

	private static List<Roll.Entry> entries(String occasion, Map<SubscriberId, Line> readers) {
		return each(readers, (person, line) -> Roll.Entry.of(occasion, person, line.reasons()));
	}

	private static <T> List<T> each(Map<SubscriberId, Line> readers, BiFunction<UUID, Line, T> each) {
		return readers.entrySet()
			.stream()
			.map(reader -> each.apply(reader.getKey().value(), reader.getValue()))
			.toList();
	}

	/** What this service itself tells somebody, once for the occasion. */
	public void tell(LetterKind kind, UUID person, String occasion) {
		Instant now = clock.instant();
		plan(Letter.planned(kind, person, occasion, Contents.of(List.of(), null), now, now).within(trace.current()));
	}

	/** What another service asks to be written to a person, once for the occasion. */
	public void enclose(LetterKind kind, UUID person, String occasion, Enclosure enclosure) {
		Instant now = clock.instant();
		plan(Letter.planned(kind, person, occasion, Contents.of(enclosure), now, now).within(trace.current()));
	}

	/** The letters with these ids. */
	public List<Letter> find(Collection<LetterId> ids) {
		return book.all(ids);
	}

	/**
	 * Letters that were taken and of which nobody has noted what they told, those first
	 * that wait longest.
	 */
	public List<Tale> uncounted(int limit) {
		return book.uncounted(clock.instant(), limit);
	}

	/** Notes that it is known what these told; a repetition changes nothing. */
	public void counted(Collection<UUID> tales) {
		book.counted(tales);
	}

	/** The letters in a state, or all, newest first, one page after a place. */
	public List<Letter> list(@Nullable LetterState state, @Nullable Place after, int limit) {
		return book.list(state, after, limit);
	}

	/** How many letters stand in each state that is not final or is to be looked into. */
	public Map<LetterState, Long> standing() {
		return book.standing();
	}

	/** What is due in a lane and has not been fetched. */
	public Queue queue(Lane lane) {
		return book.queue(lane, clock.instant());
	}

	/** Rings when a letter may be sent. */
	public Bell bell() {
		return bell;
	}

	private void plan(Letter letter) {
		if (letters.add(letter)) {
			bell.ring();
		}
	}

}
