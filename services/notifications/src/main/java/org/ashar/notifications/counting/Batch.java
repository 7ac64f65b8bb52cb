package org.ashar.notifications.counting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ashar.infra.platform.outbox.Outbox;
import org.ashar.notifications.mailroom.Tale;
import org.ashar.notifications.occasion.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The letters that are being counted, and what that adds to the count of each record.
 * There is one at a time, settled by one write and numbered: after a crash, or beside
 * another worker, the same is counted, and by its number each count knows what it has.
 */
@Document("letterBatches")
final class Batch {

	static final String ID = "open";

	@Id
	private final String id;

	@Version
	private @Nullable Long version;

	private final Outbox outbox;

	private long number;

	private List<UUID> letters;

	private List<Share> shares;

	@PersistenceCreator
	private Batch(String id, Outbox outbox, List<UUID> letters, List<Share> shares) {
		this.id = id;
		this.outbox = outbox;
		this.letters = letters;
		this.shares = shares;
	}

	/** Before anything was counted. */
	static Batch none() {
		return new Batch(ID, new Outbox(), List.of(), List.of());
	}

	/** These letters are counted next; none of them was in a batch before. */
	void next(List<Tale> uncounted) {
		number++;
		letters = uncounted.stream().map(Tale::id).toList();
		Map<Subject, Long> sums = new LinkedHashMap<>();
		uncounted.forEach(tale -> tale.told().forEach((subject, letters) -> sums.merge(subject, letters, Long::sum)));
		List<Share> found = new ArrayList<>();
		sums.forEach((subject, count) -> found.add(new Share(subject, count)));
		shares = List.copyOf(found);
	}

	/** From 1, rising; 0 before anything was counted. */
	long number() {
		return number;
	}

	List<UUID> letters() {
		return letters;
	}

	List<Share> shares() {
		return shares;
	}

	Outbox outbox() {
		return outbox;
	}

	/** How many of the letters told of a record. */
	record Share(Subject subject, long letters) {
	}

}
