package org.ashar.notifications.digest;

import java.time.Instant;
import java.util.UUID;
import org.ashar.infra.platform.identifier.Uuids;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.outbox.Outbox;
import org.ashar.notifications.mailroom.Digests;
import org.ashar.notifications.subscription.Frequency;
import org.ashar.notifications.subscription.SubscriberId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The digests of one person: where the present window began and when it is due. Windows
 * are half-open, and each begins where the one before ended.
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

	/** The window ends at another time than planned. */
	void move(Instant newDue, Instant now) {
		if (!newDue.equals(due)) {
			due = newDue;
			happened(new DigestFact.Moved(newDue), now);
		}
	}

	/** The next window begins where this one ends. */
	void advance(Instant end, Instant nextDue, Instant now) {
		start = end;
		due = nextDue;
		number++;
		happened(new DigestFact.Advanced(start, due), now);
	}

	/** What the digest tells that ends the present window at this time, or tried to. */
	Digests.Window window(Instant end) {
		UUID window = Uuids.derived("digest-window", id.value().toString(), Long.toString(number));
		return new Digests.Window(window, subscriber, frequency, start, end);
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

	Outbox outbox() {
		return outbox;
	}

}
