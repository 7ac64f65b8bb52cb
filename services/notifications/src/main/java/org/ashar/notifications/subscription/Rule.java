package org.ashar.notifications.subscription;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.ashar.infra.platform.outbox.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A combination or a saved search, kept once for all who follow it. It has no owner,
 * stays for good and never changes, but for a number that it has not got from an earlier
 * release.
 */
@Document("rules")
final class Rule {

	@Id
	private final String id;

	@Version
	private @Nullable Long version;

	private final Outbox outbox;

	private final Choice choice;

	/**
	 * An earlier release beside this one finds it only in news that have one of these,
	 * and then tests it whole.
	 */
	private final List<String> anchors;

	private @Nullable Long number;

	/* Missing in those of an earlier release. */
	private @Nullable Instant enteredAt;

	@PersistenceCreator
	private Rule(String id, Outbox outbox, Choice choice, List<String> anchors, @Nullable Long number) {
		this.id = id;
		this.outbox = outbox;
		this.choice = choice;
		this.anchors = anchors;
		this.number = number;
	}

	static Rule of(Choice choice, Set<String> anchors, Instant now) {
		Rule rule = new Rule(choice.key(), new Outbox(), choice, List.copyOf(anchors), null);
		rule.enteredAt = now;
		return rule;
	}

	/** The key under which its followers are found. */
	String id() {
		return id;
	}

	Choice choice() {
		return choice;
	}

	/** Its place among all rules. */
	long number() {
		return Objects.requireNonNull(number);
	}

	void number(long place) {
		number = place;
	}

	boolean isEnteredBefore(Instant time) {
		return enteredAt == null || enteredAt.isBefore(time);
	}

	Outbox outbox() {
		return outbox;
	}

}
