package org.ashar.notifications.matching;

import java.time.Instant;
import org.ashar.infra.platform.outbox.Outbox;
import org.ashar.notifications.occasion.Occasion;
import org.ashar.notifications.subscription.SubscriberId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/** An occasion that a reader is told when it is there in the reader's language. */
@Document("waits")
final class Wait {

	@Id
	private final WaitId id;

	@Version
	private @Nullable Long version;

	private final Outbox outbox;

	private final SubscriberId reader;

	private final String occasion;

	private final String record;

	private final Instant since;

	/** When it is looked into again; missing if only a translation ends it. */
	private final @Nullable Instant until;

	@PersistenceCreator
	private Wait(WaitId id, Outbox outbox, SubscriberId reader, String occasion, String record, Instant since,
			@Nullable Instant until) {
		this.id = id;
		this.outbox = outbox;
		this.reader = reader;
		this.occasion = occasion;
		this.record = record;
		this.since = since;
		this.until = until;
	}

	static Wait of(SubscriberId reader, Occasion occasion, @Nullable Instant until) {
		return new Wait(WaitId.of(reader, occasion.id()), new Outbox(), reader, occasion.id(), occasion.news().record(),
				occasion.arrivedAt(), until);
	}

	WaitId id() {
		return id;
	}

	@Nullable Long version() {
		return version;
	}

	SubscriberId reader() {
		return reader;
	}

	String occasion() {
		return occasion;
	}

	Outbox outbox() {
		return outbox;
	}

}
