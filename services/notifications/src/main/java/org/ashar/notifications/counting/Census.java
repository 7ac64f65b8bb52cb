package org.ashar.notifications.counting;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.ashar.infra.platform.outbox.OutboxFullException;
import org.ashar.notifications.mailroom.Mailroom;
import org.ashar.notifications.mailroom.Tale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Counts letters that were taken, many at a time: sending waits for no count, and a
 * record of which everybody hears is written once for all of them. Each letter is counted
 * once, whatever is killed.
 */
@Component
public class Census {

	private static final Logger LOGGER = LoggerFactory.getLogger(Census.class);

	private static final int BATCH = 200;

	private final Batches batches;

	private final LetterCounts counts;

	private final Mailroom mailroom;

	private final Clock clock;

	/**
	 * The batch that this worker has counted to the end, so that it need not look again.
	 */
	private long finished;

	Census(Batches batches, LetterCounts counts, Mailroom mailroom, Clock clock) {
		this.batches = batches;
		this.counts = counts;
		this.mailroom = mailroom;
		this.clock = clock;
	}

	/** Counts one batch and tells what has grown; true when there may be more. */
	public boolean work() {
		try {
			Instant now = clock.instant();
			boolean more = count(now);
			counts.due(now, BATCH).forEach(count -> publish(count, now));
			return more;
		}
		catch (OptimisticLockingFailureException | DuplicateKeyException raced) {
			LOGGER.debug("Another worker counts the same letters");
			return false;
		}
	}

	/** First the batch that another one may have left half counted. */
	private boolean count(Instant now) {
		Batch batch = batches.open();
		finish(batch, now);
		List<Tale> uncounted = mailroom.uncounted(BATCH);
		if (!uncounted.isEmpty()) {
			batch.next(uncounted);
			batches.save(batch);
			finish(batch, now);
		}
		return uncounted.size() == BATCH;
	}

	private void finish(Batch batch, Instant now) {
		if (batch.number() == finished) {
			return;
		}
		for (Batch.Share share : batch.shares()) {
			counts.count(share.subject(), batch.number(), share.letters(), now);
		}
		mailroom.counted(batch.letters());
		finished = batch.number();
	}

	/** One that cannot be told, as its outbox is full, does not hold up the others. */
	private void publish(LetterCount count, Instant now) {
		try {
			count.publish(now);
			counts.save(count);
		}
		catch (OutboxFullException brokerAway) {
			LOGGER.warn("A count cannot be told and is tried again: {}", count.id().value());
		}
	}

}
