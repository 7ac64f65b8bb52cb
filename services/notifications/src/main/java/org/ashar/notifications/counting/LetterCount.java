package org.ashar.notifications.counting;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.outbox.Outbox;
import org.ashar.notifications.occasion.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How many letters told of one record. The world hears a multiple of five, so that
 * neither the number nor its growth tells of single readers, and a minute later, so that
 * it hears of many letters at once. <pre>
 * from   method   to
 * –      of       quiet
 * quiet  count    quiet | due
 * due    count    due
 * due    publish  quiet
 * </pre>
 */
@Document("letterCounts")
public final class LetterCount {

	private static final int STEP = 5;

	private static final Duration PAUSE = Duration.ofMinutes(1);

	@Id
	private final LetterCountId id;

	@Version
	private @Nullable Long version;

	private final Outbox outbox;

	private final Subject subject;

	private long letters;

	private long batch;

	private long published;

	private @Nullable Instant due;

	@PersistenceCreator
	private LetterCount(LetterCountId id, Outbox outbox, Subject subject) {
		this.id = id;
		this.outbox = outbox;
		this.subject = subject;
	}

	/** Of a record of which no letter has told yet. */
	static LetterCount of(Subject subject) {
		return new LetterCount(LetterCountId.of(subject), new Outbox(), subject);
	}

	/**
	 * So many letters more, found in a batch; a batch that is not newer than the last one
	 * has been counted. True when something changed.
	 */
	boolean count(long number, long more, Instant now) {
		if (number <= batch) {
			return false;
		}
		batch = number;
		letters += more;
		if (due == null && rounded() > published) {
			due = now.plus(PAUSE);
		}
		return true;
	}

	/** Tells how far it has grown. */
	void publish(Instant now) {
		published = rounded();
		due = null;
		outbox.add(new LetterCountFact.Grown(published), Author.SYSTEM, now);
	}

	private long rounded() {
		return letters - letters % STEP;
	}

	LetterCountId id() {
		return id;
	}

	/** Of what the letters told. */
	public Subject subject() {
		return subject;
	}

	/** How many there were. */
	long letters() {
		return letters;
	}

	/** When the world is to hear of it; empty when it knows. */
	Optional<Instant> due() {
		return Optional.ofNullable(due);
	}

	Outbox outbox() {
		return outbox;
	}

}
