package org.ashar.notifications.occasion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.ashar.infra.platform.language.Text;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.outbox.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A published, significant change that followers hear of once. Its id is that of the
 * message about it, so a repeated message is no second occasion. <pre>
 * from  method   to
 * –     new      open
 * open  advance  open
 * open  close    fanned out
 * </pre>
 */
@Document("occasions")
public final class Occasion {

	@Id
	private final String id;

	@Version
	private @Nullable Long version;

	private final Outbox outbox;

	private News news;

	private List<String> keys;

	/** Whether the rules that it meets are among the keys. */
	private boolean widened;

	private final Instant arrivedAt;

	private @Nullable String trace;

	/* Null with those that an earlier release took in: they are for everybody. */
	private @Nullable Long cut;

	/*
	 * Of those that an earlier release took in: it spreads them, too, letter by letter.
	 */
	private boolean open = true;

	/** Open, and told by the bundle. */
	private boolean spreading;

	private int keysDone;

	/* As an earlier release counts, by subscriptions: this one leaves it alone. */
	private @Nullable UUID reached;

	private @Nullable Reached reader;

	@PersistenceCreator
	private Occasion(String id, Outbox outbox, News news, List<String> keys, Instant arrivedAt) {
		this.id = id;
		this.outbox = outbox;
		this.news = news;
		this.keys = keys;
		this.arrivedAt = arrivedAt;
	}

	/**
	 * An occasion that nobody has heard of yet; the keys say whose followers it concerns.
	 */
	public static Occasion of(String messageId, News news, Collection<String> keys, Instant arrivedAt) {
		Occasion occasion = new Occasion(messageId, new Outbox(), news, List.copyOf(new TreeSet<>(keys)), arrivedAt);
		occasion.open = false;
		occasion.spreading = true;
		occasion.outbox.add(new OccasionFact.Announced(), Author.SYSTEM, arrivedAt);
		return occasion;
	}

	/** In which trace the message about it came, as a traceparent. */
	void within(@Nullable String traceparent) {
		trace = traceparent;
	}

	/** It is for those whose subscriptions have a lower number. */
	void cut(long number) {
		cut = number;
	}

	/**
	 * Followers of these keys hear of it too. They come last, so that whoever goes
	 * through the keys finds the others where they were. It is stored with what is stored
	 * next.
	 */
	public void widen(List<String> rules) {
		List<String> all = new ArrayList<>(keys);
		all.addAll(rules);
		keys = List.copyOf(all);
		widened = true;
	}

	/** Its record can be read in another language now. */
	void translate(Text title, @Nullable Text summary, Instant now) {
		News translated = news.translated(title, summary);
		if (!translated.equals(news)) {
			news = translated;
			outbox.add(new OccasionFact.Translated(), Author.SYSTEM, now);
		}
	}

	/** The followers of the current key up to this one have been seen to. */
	void advance(UUID follower) {
		reader = new Reached(keysDone, follower);
	}

	/**
	 * All followers of the current key have been seen to; the next key comes, or the end.
	 * Stored with what is stored next: after a crash a few are seen to again.
	 */
	public void finishKey() {
		keysDone++;
		reached = null;
		reader = null;
	}

	/** All followers of all keys have been seen to. */
	void close(Instant now) {
		open = false;
		spreading = false;
		outbox.add(new OccasionFact.FannedOut(), Author.SYSTEM, now);
	}

	/** The key whose followers come next; empty when all have been seen to. */
	public Optional<String> currentKey() {
		return keysDone < keys.size() ? Optional.of(keys.get(keysDone)) : Optional.empty();
	}

	/** The last follower of the current key who has been seen to. */
	public Optional<UUID> reached() {
		return Optional.ofNullable(reader).filter(last -> last.key() == keysDone).map(Reached::follower);
	}

	/** The id of the message about it. */
	public String id() {
		return id;
	}

	/** What happened. */
	public News news() {
		return news;
	}

	/** Whether it is known which rules it meets. */
	public boolean isWidened() {
		return widened;
	}

	/** Whose followers it concerns, in the order in which they are told. */
	public List<String> keys() {
		return keys;
	}

	/** Subscriptions with this number or a higher one began too late for it. */
	public long cut() {
		return cut == null ? Long.MAX_VALUE : cut;
	}

	/** When it was first heard of here. */
	public Instant arrivedAt() {
		return arrivedAt;
	}

	/** The trace in which it came, as a traceparent; empty when there was none. */
	public Optional<String> trace() {
		return Optional.ofNullable(trace);
	}

	/** Whether there may be followers who have not been seen to. */
	public boolean isOpen() {
		return open || spreading;
	}

	/**
	 * Whether those who hear of it at once get letters in bundles: unless an earlier
	 * release spreads it letter by letter.
	 */
	public boolean isBundled() {
		return !open;
	}

	/** The facts since it was loaded. */
	Outbox outbox() {
		return outbox;
	}

	/**
	 * How far the followers of a key have been seen to; an earlier release may be at
	 * another key by now.
	 */
	private record Reached(int key, UUID follower) {
	}

}
