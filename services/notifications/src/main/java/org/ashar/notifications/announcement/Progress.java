package org.ashar.notifications.announcement;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ashar.infra.platform.outbox.Outbox;
import org.ashar.notifications.mailroom.Bulletins;
import org.ashar.notifications.mailroom.LetterState;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How far an announcement has spread, and what became of its letters. It is apart from
 * the announcement, which people change while this one runs. Letters are counted in
 * batches that are settled by one write: after a crash the same are not counted again.
 */
@Document("announcementProgress")
final class Progress {

	@Id
	private final AnnouncementId id;

	@Version
	private @Nullable Long version;

	private final Outbox outbox;

	private List<String> keys = List.of();

	private int keysDone;

	private @Nullable UUID reached;

	private boolean planned;

	private List<Count> tally;

	private List<String> batch;

	@PersistenceCreator
	private Progress(AnnouncementId id, Outbox outbox, List<Count> tally, List<String> batch) {
		this.id = id;
		this.outbox = outbox;
		this.tally = tally;
		this.batch = batch;
	}

	static Progress none(AnnouncementId id) {
		return new Progress(id, new Outbox(), List.of(), List.of());
	}

	/**
	 * Where its readers are found; once begun that stays, so that a place means one
	 * thing.
	 */
	void look(List<String> found) {
		keys = found;
	}

	/** Everybody up to here has a letter. */
	void advance(Place next) {
		keysDone = next.keysDone();
		reached = next.reached();
	}

	/** Everybody has. */
	void finish() {
		planned = true;
	}

	/** These have got to where they stay; none of them was counted before. */
	void count(List<Bulletins.Settled> settled) {
		Map<LetterState, Long> counts = new EnumMap<>(LetterState.class);
		counts.putAll(counts());
		settled.forEach(each -> each.letters().forEach((state, letters) -> counts.merge(state, letters, Long::sum)));
		tally = counts.entrySet().stream().map(each -> new Count(each.getKey(), each.getValue())).toList();
		batch = settled.stream().map(Bulletins.Settled::id).toList();
	}

	List<String> keys() {
		return keys;
	}

	Place place() {
		return new Place(keysDone, reached);
	}

	boolean isPlanned() {
		return planned;
	}

	/** Those that have been counted last and may not be marked as such. */
	Collection<String> batch() {
		return batch;
	}

	Map<LetterState, Long> counts() {
		Map<LetterState, Long> counts = new EnumMap<>(LetterState.class);
		tally.forEach(each -> counts.put(each.state(), each.letters()));
		return counts;
	}

	Outbox outbox() {
		return outbox;
	}

	/** How many letters stand in a state. */
	record Count(LetterState state, long letters) {
	}

	/**
	 * Where somebody stopped reading an audience.
	 *
	 * @param keysDone so many keys have been read to the end
	 * @param reached the last that was read of the next one
	 */
	record Place(int keysDone, @Nullable UUID reached) {

		static final Place START = new Place(0, null);

		Optional<UUID> after() {
			return Optional.ofNullable(reached);
		}

	}

}
