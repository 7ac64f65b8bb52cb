package org.ashar.notifications.mailroom;

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
import org.ashar.notifications.subscription.SignUpId;
import org.ashar.notifications.subscription.SubscriberId;
import org.ashar.notifications.waking.Bell;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Keeps letters until they are sent. However often a letter is asked for, a person has
 * one for an occasion.
 */
@Component
public class Mailroom implements ConfirmationLetters {

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
		Set<LetterId> bundled = bundling.known(ids(wanted));
		if (letters.addAll(wanted.stream().filter(letter -> !bundled.contains(letter.id())).toList()) > 0) {
			bell.ring();
		}
	}

	/** The same, by the bundle; all the lines are about this. */
	public void bundle(String occasion, Subject subject, Map<SubscriberId, Line> readers,
			@Nullable String traceparent) {
		List<Roll.Entry> entries = readers.entrySet()
			.stream()
			.map(reader -> new Roll.Entry(LetterId.of(reader.getKey().value(), occasion), reader.getKey().value(),
					reader.getValue().reasons()))
			.toList();
		if (bundling.plan(occasion, subject, entries, traceparent) > 0) {
			bell.ring();
		}
	}

	/**
	 * A line of the next digest of each of these; the time is that of the occasion. Who
	 * has a letter in a bundle gets no line: that is looked up afterwards, as whoever has
	 * the bundle looks for lines before sending it, so that one of both sees the other.
	 */
	public void putAside(Map<SubscriberId, Line> readers, Frequency frequency, Instant arrivedAt) {
		List<Letter> aside = each(readers, (person, line) -> Letter.aside(person, line.occasion(),
				Contents.of(List.of(line), frequency), arrivedAt));
		letters.addAll(aside);
		Set<LetterId> bundled = bundling.known(ids(aside));
		if (!bundled.isEmpty()) {
			letters.takeBack(bundled);
		}
	}

	private static List<LetterId> ids(List<Letter> letters) {
		return letters.stream().map(Letter::id).toList();
	}

	private static List<Letter> each(Map<SubscriberId, Line> readers, BiFunction<UUID, Line, Letter> letter) {
		return readers.entrySet()
			.stream()
			.map(reader -> letter.apply(reader.getKey().value(), reader.getValue()))
			.toList();
	}

	/**
	 * The digest of a window; its id. It begins a trace of its own: it belongs to no one
	 * occasion, and by the time it is sent nobody keeps the traces of its lines, which a
	 * link would have to lead to.
	 */
	public LetterId digest(SubscriberId reader, UUID window, Frequency frequency, List<Line> lines) {
		Instant now = clock.instant();
		plan(Letter.planned(LetterKind.DIGEST, reader.value(), window.toString(), Contents.of(lines, frequency), now,
				now));
		return LetterId.of(reader.value(), window.toString());
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

	/**
	 * What waits for a digest of this person and arrived before this time, the oldest
	 * first.
	 */
	public List<Letter> aside(SubscriberId reader, Frequency frequency, Instant before, int limit) {
		return letters.aside(reader.value(), frequency, before, limit);
	}

	/** The letters with these ids. */
	public List<Letter> find(Collection<LetterId> ids) {
		return book.all(ids);
	}

	/** Notes that these have become lines of a digest; a repetition changes nothing. */
	public void fold(Collection<LetterId> aside, LetterId digest) {
		List<Letter> lines = letters.all(aside);
		lines.forEach(letter -> letter.go((journey, now) -> journey.fold(digest, now), clock.instant()));
		List<Letter> folded = lines.stream().filter(letter -> !letter.outbox().facts().isEmpty()).toList();
		if (!folded.isEmpty() && letters.saveAll(folded).size() < folded.size()) {
			throw new OptimisticLockingFailureException("Another worker folds the same lines");
		}
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
