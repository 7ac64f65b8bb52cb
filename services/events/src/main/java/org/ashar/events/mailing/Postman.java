package org.ashar.events.mailing;

import java.time.Clock;
import java.util.List;

import org.ashar.events.registration.Circular;
import org.ashar.events.registration.Correspondence;
import org.ashar.events.registration.RegistrationProblem;
import org.ashar.events.selection.Outcome;
import org.ashar.events.selection.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Takes messages to everybody for whom they are. Whoever goes on after a crash begins
 * with those who are not ticked off: a registration remembers what was written to it, and the
 * letter is one for message and registration, however often it is asked for.
 */
@Component
public class Postman {

	private static final Logger LOGGER = LoggerFactory.getLogger(Postman.class);

	private static final int AT_ONCE = 50;

	private static final int TURNS = 20;

	private final Mailings mailings;

	private final Recipients recipients;

	private final Correspondence correspondence;

	private final Clock clock;

	Postman(Mailings mailings, Recipients recipients, Correspondence correspondence, Clock clock) {
		this.mailings = mailings;
		this.recipients = recipients;
		this.correspondence = correspondence;
		this.clock = clock;
	}

	/** Goes on with all that is on its way, some of each by turns. */
	public void round() {
		List<Mailing> sending = mailings.sending(AT_ONCE);
		for (int turn = 0; turn < TURNS && !sending.isEmpty(); turn++) {
			sending = sending.stream().filter(mailing -> !carry(mailing)).toList();
		}
	}

	/** Whether nobody is left. */
	private boolean carry(Mailing mailing) {
		List<Row> next = recipients.next(mailing, AT_ONCE);
		Circular circular = mailing.circular();
		next.forEach(row -> carry(circular, row));
		boolean over = next.size() < AT_ONCE && recipients.next(mailing, 1).isEmpty();
		if (over) {
			complete(mailing);
		}
		return over;
	}

	private void carry(Circular circular, Row row) {
		try {
			correspondence.write(row.registration(), circular);
			recipients.settle(row, Outcome.DONE);
		}
		catch (RegistrationProblem left) {
			recipients.settle(row, Outcome.REFUSED);
		}
		catch (OptimisticLockingFailureException changing) {
			LOGGER.info("A registration kept changing; the next round writes to it");
		}
	}

	private void complete(Mailing mailing) {
		try {
			mailing.complete(clock.instant());
			mailings.save(mailing);
		}
		catch (OptimisticLockingFailureException anotherInstance) {
			LOGGER.debug("Another instance has come to the end, too");
		}
	}

}
