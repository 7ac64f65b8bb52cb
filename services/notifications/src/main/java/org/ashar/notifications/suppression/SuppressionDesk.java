package org.ashar.notifications.suppression;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.ashar.notifications.subscription.AddressBook;
import org.ashar.notifications.subscription.AddressMark;
import org.ashar.notifications.subscription.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;

/**
 * Keeps the list of addresses that get no letters, by their keyed hashes only: it
 * outlives the addresses, and nobody can read them from it.
 */
@Component
public class SuppressionDesk {

	private static final Duration MEMORY = Duration.ofDays(400);

	private static final int BATCH = 100;

	private static final int LONGEST = 300;

	/* Of more nothing is read: looking for addresses takes the square of it. */
	private static final int MOST_READ = 2000;

	/* What may be an address, and what servers print between these. */
	private static final Pattern ADDRESS = Pattern.compile("\\S*@\\S*|<[^>]*>|\\p{Cntrl}+");

	private final Standings standings;

	private final AddressBook addresses;

	private final Clock clock;

	SuppressionDesk(Standings standings, AddressBook addresses, Clock clock) {
		this.standings = standings;
		this.addresses = addresses;
		this.clock = clock;
	}

	/** Why this address gets no letters; empty when it gets some. */
	public Optional<Cause> cause(AddressMark address) {
		return standings.find(address.mark()).flatMap(Standing::suppression).map(Suppression::cause);
	}

	/** A letter was not taken, and the next one may be; the words are the server's. */
	@Retryable(includes = OptimisticLockingFailureException.class, delay = 20, jitter = 20, maxRetries = 6)
	public void bouncedSoftly(AddressMark address, String letter, String words) {
		change(address, (standing, now) -> standing.bounceSoftly(letter, sample(words), now));
	}

	/** A server says that there is no such mailbox. */
	@Retryable(includes = OptimisticLockingFailureException.class, delay = 20, jitter = 20, maxRetries = 6)
	public void noMailbox(AddressMark address, String letter, String words) {
		change(address, (standing, now) -> standing
			.suppress(new Suppression(Cause.NO_MAILBOX, now, sample(words), letter, null), now));
	}

	/** Its owner calls a letter unwanted, and so follows nothing any more. */
	@Retryable(includes = OptimisticLockingFailureException.class, delay = 20, jitter = 20, maxRetries = 6)
	public void complained(AddressMark address, String letter, String words) {
		change(address, (standing, now) -> standing
			.suppress(new Suppression(Cause.COMPLAINT, now, sample(words), letter, null), now));
		addresses.complained(address.mark());
	}

	/** A letter was delivered. */
	@Retryable(includes = OptimisticLockingFailureException.class, delay = 20, jitter = 20, maxRetries = 6)
	public void delivered(AddressMark address) {
		standings.find(address.mark()).ifPresent(standing -> {
			standing.recover(clock.instant());
			standings.save(standing);
		});
	}

	/** When a letter to it last came back softly, as long as that weighs. */
	public Optional<Instant> lastSoftBounce(AddressMark address) {
		return standings.find(address.mark()).flatMap(Standing::scoredAt);
	}

	/** Somebody wants no letters to go there, for this reason. */
	@Retryable(includes = OptimisticLockingFailureException.class, delay = 20, jitter = 20, maxRetries = 6)
	public Standing suppress(EmailAddress address, String by, String note) {
		return change(addresses.mark(address),
				(standing, now) -> standing.suppress(new Suppression(Cause.BY_HAND, now, note, null, by), now));
	}

	private Standing change(AddressMark address, BiConsumer<Standing, Instant> change) {
		Standing standing = standings.find(address.mark()).orElseGet(() -> Standing.of(address));
		change.accept(standing, clock.instant());
		standings.save(standing);
		if (standing.suppression().isPresent()) {
			addresses.suppress(address.mark());
		}
		return standing;
	}

	/** What a person may read of it. */
	private static String sample(String words) {
		String read = words.substring(0, Math.min(words.length(), MOST_READ));
		String clean = ADDRESS.matcher(read).replaceAll(" … ").replaceAll("\\s+", " ").strip();
		return clean.substring(0, Math.min(clean.length(), LONGEST));
	}

	/** Those that get no letters, the newest first, one page after a place. */
	public List<Standing> list(@Nullable Place after, int limit) {
		return standings.suppressed(after, limit);
	}

	/**
	 * {@link SuppressionProblem.UnknownAddress} when no letter ever came back from it.
	 */
	public Standing get(String mark) {
		return standings.find(mark).orElseThrow(SuppressionProblem.UnknownAddress::new);
	}

	/** How an address stands with us; empty when nothing ever came back from it. */
	public Optional<Standing> find(AddressMark address) {
		return standings.find(address.mark());
	}

	/**
	 * Letters may go there again, says somebody, for this reason.
	 * @param seen the version that the caller has read
	 */
	@Retryable(includes = OptimisticLockingFailureException.class, delay = 20, jitter = 20, maxRetries = 6)
	public Standing release(String mark, String by, String note, long seen) {
		Standing standing = get(mark);
		if (standing.version() != seen) {
			throw new SuppressionProblem.Stale();
		}
		if (standing.suppression().isEmpty()) {
			throw new SuppressionProblem.NotSuppressed();
		}
		standing.release(by, note, clock.instant());
		// The list comes last: as long as it shows the address, this may be repeated.
		addresses.restore(mark);
		standings.save(standing);
		return standing;
	}

	/** Forgets what no longer says anything; true when there may be more of it. */
	public boolean forget() {
		return standings.forget(clock.instant().minus(MEMORY), BATCH) == BATCH;
	}

}
