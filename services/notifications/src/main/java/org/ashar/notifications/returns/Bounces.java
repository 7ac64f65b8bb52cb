package org.ashar.notifications.returns;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.ashar.notifications.deliverability.Deliverability;
import org.ashar.notifications.deliverability.Fault;
import org.ashar.notifications.deliverability.Outcome;
import org.ashar.notifications.deliverability.Reply;
import org.ashar.notifications.mailroom.Aftermath;
import org.ashar.notifications.mailroom.Letter;
import org.ashar.notifications.subscription.AddressMark;
import org.ashar.notifications.suppression.SuppressionDesk;
import org.springframework.stereotype.Component;

/**
 * What follows for an address from a letter that did not reach it, whether the relay says
 * so at once or a report later.
 */
@Component
public class Bounces {

	/*
	 * Servers try for five days, some for seven, and then say so: whatever has not come
	 * back by then was delivered.
	 */
	private static final Duration TRIES = Duration.ofDays(8);

	private final Aftermath letters;

	private final SuppressionDesk suppressions;

	private final Deliverability deliverability;

	private final Clock clock;

	Bounces(Aftermath letters, SuppressionDesk suppressions, Deliverability deliverability, Clock clock) {
		this.letters = letters;
		this.suppressions = suppressions;
		this.deliverability = deliverability;
		this.clock = clock;
	}

	/** A letter did not reach this address, through this fault. */
	public void count(Letter letter, AddressMark to, Fault fault, Reply reply) {
		String id = letter.id().value().toString();
		switch (fault) {
			case NO_MAILBOX -> {
				suppressions.noMailbox(to, id, reply.words());
				deliverability.count(to.domain(), Outcome.HARD, reply.status());
			}
			case MAILBOX, SERVER -> {
				forgive(letter, to);
				suppressions.bouncedSoftly(to, id, reply.words());
				deliverability.count(to.domain(), Outcome.SOFT, reply.status());
			}
			case LETTER -> deliverability.count(to.domain(), Outcome.FAILED, reply.status());
		}
	}

	/** What came back before the last good delivery weighs nothing. */
	private void forgive(Letter letter, AddressMark to) {
		Instant silent = clock.instant().minus(TRIES);
		suppressions.lastSoftBounce(to)
			.filter(since -> letters.deliveredBetween(letter.person(), since, silent))
			.ifPresent(since -> suppressions.delivered(to));
	}

}
