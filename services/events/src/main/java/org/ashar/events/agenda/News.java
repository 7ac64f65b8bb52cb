package org.ashar.events.agenda;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What those who come hear of changes: collected while an organizer edits, and told all
 * at once.
 */
public final class News {

	/* Edits come in batches: whoever comes hears of all of them at once. */
	private static final Duration QUIET = Duration.ofHours(3);

	/* Whoever is about to set out cannot wait for so long. */
	private static final Duration SHORT_QUIET = Duration.ofMinutes(15);

	private static final int MOST_NOTICES = 20;

	private @Nullable Untold untold;

	private @Nullable Instant tellAt;

	private List<Notice> notices = new ArrayList<>();

	News() {
	}

	/** What is as those who come know it is as if nobody had touched it. */
	void collect(EventContent before, EventContent content, boolean minor, Instant now) {
		if (untold == null && minor) {
			return;
		}
		Untold collected = untold == null ? new Untold(before, now) : untold;
		if (Changes.between(collected.before(), content).isEmpty()) {
			stop();
			return;
		}
		untold = collected;
		if (!minor) {
			tellAt = now.plus(quiet(content, now));
		}
	}

	private static Duration quiet(EventContent content, Instant now) {
		return now.plus(Duration.ofDays(1)).isBefore(content.days().begin()) ? QUIET : SHORT_QUIET;
	}

	void tell(EventContent content, Instant now) {
		List<Change> changes = untold(content);
		if (changes.isEmpty()) {
			throw new EventProblem.NothingToTell();
		}
		notices.add(new Notice(notices.isEmpty() ? 1 : notices.getLast().number() + 1, now, changes));
		if (notices.size() > MOST_NOTICES) {
			notices.removeFirst();
		}
		stop();
	}

	/** Nobody needs to be told of anything any more. */
	void stop() {
		untold = null;
		tellAt = null;
	}

	List<Change> untold(EventContent content) {
		return untold == null ? List.of() : Changes.between(untold.before(), content);
	}

	/** What those who come have been told, the oldest first. */
	public List<Notice> notices() {
		return List.copyOf(notices);
	}

	/** When they are told of the rest if nobody does so before. */
	public Optional<Instant> tellsAt() {
		return Optional.ofNullable(tellAt);
	}

	/** Since when the event is otherwise than announced, or was told last. */
	public Optional<Instant> since() {
		Optional<Instant> told = Optional.of(notices).filter(some -> !some.isEmpty()).map(some -> some.getLast().at());
		return Optional.ofNullable(untold).map(Untold::since).or(() -> told);
	}

}
