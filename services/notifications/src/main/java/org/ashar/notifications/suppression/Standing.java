package org.ashar.notifications.suppression;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.outbox.Outbox;
import org.ashar.notifications.subscription.AddressMark;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How an address stands with us, under its keyed hash: so it outlives the address. Each
 * letter that comes back softly weighs 1, half of it after two weeks, nothing once a
 * letter was delivered. <pre>
 * from        method             to
 * –           of                 good
 * good        bounceSoftly       good | suppressed (at 4)
 * good        suppress           suppressed
 * suppressed  suppress           suppressed (a complaint weighs more than a bounce)
 * suppressed  release            good
 * good        recover            good
 * </pre>
 */
@Document("standings")
public final class Standing {

	private static final double LIMIT = 4;

	/* Four letters within some days reach the limit, or one each week for a season. */
	private static final double SLACK = 0.75;

	private static final Duration HALF_LIFE = Duration.ofDays(14);

	private static final int RELEASES = 20;

	@Id
	private final String id;

	@Version
	private @Nullable Long version;

	private final Outbox outbox;

	private final String domain;

	private double score;

	private @Nullable Instant scoredAt;

	private @Nullable String lastLetter;

	private @Nullable Suppression suppression;

	private List<Release> releases = new ArrayList<>();

	/* The last change; only of those that get letters, which are forgotten in time. */
	private @Nullable Instant restingSince;

	@PersistenceCreator
	private Standing(String id, Outbox outbox, String domain) {
		this.id = id;
		this.outbox = outbox;
		this.domain = domain;
	}

	/** Of an address about which nothing is known. */
	static Standing of(AddressMark address) {
		return new Standing(address.mark(), new Outbox(), address.domain());
	}

	/** A letter did not reach the mailbox; the same letter counts once. */
	void bounceSoftly(String letter, String sample, Instant now) {
		if (suppression != null || letter.equals(lastLetter)) {
			return;
		}
		lastLetter = letter;
		score = score(now) + 1;
		scoredAt = now;
		changed(new StandingFact.BouncedSoftly(), now);
		if (score > LIMIT - SLACK) {
			suppress(new Suppression(Cause.SOFT_BOUNCES, now, sample, letter, null), now);
		}
	}

	/** What it weighs now. */
	double score(Instant now) {
		if (scoredAt == null) {
			return 0;
		}
		double lives = (double) Duration.between(scoredAt, now).toSeconds() / HALF_LIFE.toSeconds();
		return score * Math.pow(2, -Math.max(0, lives));
	}

	void suppress(Suppression reason, Instant now) {
		if (suppression == null || reason.cause() == Cause.COMPLAINT && suppression.cause() != Cause.COMPLAINT) {
			suppression = reason;
			changed(new StandingFact.Suppressed(reason.cause()), now);
		}
	}

	/** Also forgets what it weighed. */
	void release(@Nullable String by, @Nullable String note, Instant now) {
		if (suppression != null) {
			releases.add(new Release(suppression.cause(), now, by, note));
			releases = new ArrayList<>(releases.subList(Math.max(0, releases.size() - RELEASES), releases.size()));
			suppression = null;
			forgive();
			changed(new StandingFact.Released(), now);
		}
	}

	/** A letter was delivered. */
	void recover(Instant now) {
		if (suppression == null && score > 0) {
			forgive();
			changed(new StandingFact.Recovered(), now);
		}
	}

	private void forgive() {
		score = 0;
		scoredAt = null;
	}

	private void changed(StandingFact fact, Instant now) {
		restingSince = suppression == null ? now : null;
		outbox.add(fact, Author.SYSTEM, now);
	}

	/** The keyed hash of the address. */
	public String id() {
		return id;
	}

	/** Rises with each change; 0 before it was saved. */
	public long version() {
		return version == null ? 0 : version;
	}

	/** The part of the address that names nobody. */
	public String domain() {
		return domain;
	}

	/** Why it gets no letters; empty when it gets some. */
	public Optional<Suppression> suppression() {
		return Optional.ofNullable(suppression);
	}

	/** When it got letters again, the oldest first. */
	public List<Release> releases() {
		return List.copyOf(releases);
	}

	/** When a letter last came back softly, as long as that weighs. */
	Optional<Instant> scoredAt() {
		return Optional.ofNullable(scoredAt);
	}

	/** The facts since it was loaded. */
	Outbox outbox() {
		return outbox;
	}

}
