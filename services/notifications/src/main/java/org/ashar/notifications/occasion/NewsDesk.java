package org.ashar.notifications.occasion;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ashar.infra.platform.language.Text;
import org.ashar.infra.platform.outbox.TraceContext;
import org.ashar.notifications.numbering.Numbering;
import org.ashar.notifications.waking.Bell;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;

/** Takes news in and remembers how far they have spread. */
@Component
public class NewsDesk {

	private final Occasions occasions;

	private final Numbering numbering;

	private final TraceContext trace;

	private final Clock clock;

	private final Bell bell = new Bell();

	NewsDesk(Occasions occasions, Numbering numbering, TraceContext trace, Clock clock) {
		this.occasions = occasions;
		this.numbering = numbering;
		this.trace = trace;
		this.clock = clock;
	}

	/**
	 * Takes an occasion in, for all who follow its keys at this moment; a repetition
	 * changes nothing.
	 */
	public void announce(Occasion occasion) {
		occasion.within(trace.current());
		occasion.cut(numbering.next());
		if (occasions.add(occasion)) {
			bell.ring();
		}
	}

	/** Occasions of which not everybody has been told, the oldest first. */
	public List<Occasion> open(int limit) {
		return occasions.open(limit);
	}

	/** Whether an occasion from before this time is still being spread. */
	public boolean hasOpenBefore(Instant time) {
		return occasions.hasOpenBefore(time);
	}

	/**
	 * Remembers how far an occasion has spread: to this follower of the current key.
	 */
	public void reached(Occasion occasion, UUID follower) {
		occasion.advance(follower);
		occasions.save(occasion);
	}

	/** Everybody has been told. */
	public void spread(Occasion occasion) {
		occasion.close(clock.instant());
		occasions.save(occasion);
	}

	/** A record can be read in more languages: what is told of it later says so. */
	@Retryable(includes = OptimisticLockingFailureException.class, delay = 20, jitter = 20, maxRetries = 6)
	public void translate(Collection<String> ids, Text title, @Nullable Text summary) {
		for (Occasion occasion : occasions.all(ids)) {
			occasion.translate(title, summary, clock.instant());
			occasions.saveChanged(occasion);
		}
	}

	/** The occasions with these ids. */
	public Map<String, Occasion> find(Collection<String> ids) {
		return occasions.all(ids).stream().collect(Collectors.toMap(Occasion::id, Function.identity()));
	}

	/** Rings when an occasion has been taken in. */
	public Bell bell() {
		return bell;
	}

}
