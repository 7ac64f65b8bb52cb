package org.ashar.notifications.subscription;

import java.util.List;
import java.util.Set;
import org.ashar.infra.platform.outbox.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A combination or a saved search, kept once for all who follow it. It has no owner and
 * never changes.
 */
@Document("rules")
final class Rule {

	@Id
	private final String id;

	@Version
	private @Nullable Long version;

	private final Outbox outbox;

	private final Choice choice;

	/** News that have none of these need not be looked into. */
	private final List<String> anchors;

	@PersistenceCreator
	private Rule(String id, Outbox outbox, Choice choice, List<String> anchors) {
		this.id = id;
		this.outbox = outbox;
		this.choice = choice;
		this.anchors = anchors;
	}

	static Rule of(Choice choice, Set<String> anchors) {
		return new Rule(choice.key(), new Outbox(), choice, List.copyOf(anchors));
	}

	/** The key under which its followers are found. */
	String id() {
		return id;
	}

	Choice choice() {
		return choice;
	}

	List<String> anchors() {
		return anchors;
	}

	Outbox outbox() {
		return outbox;
	}

}
