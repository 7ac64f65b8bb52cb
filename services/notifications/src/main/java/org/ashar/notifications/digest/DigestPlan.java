package org.ashar.notifications.digest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ashar.infra.platform.identifier.Uuids;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.outbox.Outbox;
import org.ashar.notifications.mailroom.LetterId;
import org.ashar.notifications.subscription.Frequency;
import org.ashar.notifications.subscription.SubscriberId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The digests of one person: where the present window began and when it is due. Windows
 * are half-open, and each begins where the one before ended. <pre>
 * from     method   to
 * –        open     open
 * open     move     open
 * open     close    closing
 * open     advance  open (nothing to say)
 * closing  advance  open
 * </pre>
 */
@Document("digestPlans")
final class DigestPlan {

	@Id
	private final DigestPlanId id;

	@Version
	private @Nullable Long version;

	private final Outbox outbox;

	private final SubscriberId subscriber;

	private final Frequency frequency;

	private Instant start;

	private Instant due;

	private long number = 1;

	private @Nullable Closing closing;

	@PersistenceCreator
	private DigestPlan(DigestPlanId id, Outbox outbox, SubscriberId subscriber, Frequency frequency, Instant start,
			Instant due) {
		this.id = id;
		this.outbox = outbox;
		this.subscriber = subscriber;
		this.frequency = frequency;
		this.start = start;
		this.due = due;
	}

	static DigestPlan open(SubscriberId subscriber, Frequency frequency, Instant start, Instant due) {
		DigestPlan plan = new DigestPlan(DigestPlanId.of(subscriber, frequency), new Outbox(), subscriber, frequency,
				start, due);
		plan.happened(new DigestFact.Opened(start, due), start);
		return plan;
	}

	/**
	 * The window ends at another time than planned; a window that is being closed stays
	 * as it is.
	 */
	void move(Instant newDue, Instant now) {
		if (closing == null && !newDue.equals(due)) {
			due = newDue;
			happened(new DigestFact.Moved(newDue), now);
		}
	}

	/**
	 * Settles, by the one write that follows, which letters the digest tells: whatever
	 * crashes later, it is these.
	 */
	void close(Instant end, List<LetterId> letters, Instant now) {
		if (closing != null) {
			throw new IllegalStateException("The window is being closed already");
		}
		closing = new Closing(window(), end, letters);
		happened(new DigestFact.Closed(start, end, letters.size()), now);
	}

	/** The next window begins where this one ends. */
	void advance(Instant end, Instant nextDue, Instant now) {
		start = end;
		due = nextDue;
		number++;
		closing = null;
		happened(new DigestFact.Advanced(start, due), now);
	}

	private UUID window() {
		return Uuids.derived("digest-window", id.value().toString(), Long.toString(number));
	}

	private void happened(DigestFact fact, Instant now) {
		outbox.add(fact, Author.SYSTEM, now);
	}

	DigestPlanId id() {
		return id;
	}

	SubscriberId subscriber() {
		return subscriber;
	}

	Frequency frequency() {
		return frequency;
	}

	Instant start() {
		return start;
	}

	Instant due() {
		return due;
	}

	/** What is being closed; empty most of the time. */
	Optional<Closing> closing() {
		return Optional.ofNullable(closing);
	}

	Outbox outbox() {
		return outbox;
	}

	/**
	 * A window whose contents are settled.
	 *
	 * @param window its identity, also of the letter about it
	 * @param end exclusive
	 * @param letters what was put aside and becomes its lines
	 */
	record Closing(UUID window, Instant end, List<LetterId> letters) {
	}

}
