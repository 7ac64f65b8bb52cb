package org.ashar.notifications.dispatch;

import java.util.UUID;
import org.ashar.notifications.mailroom.Desk;
import org.ashar.notifications.mailroom.Mailroom;
import org.ashar.notifications.writing.Scribe;
import org.springframework.stereotype.Component;

/** Employs clerks. */
@Component
public class PostRoom {

	/* Names a holder for ever: a later process is another holder. */
	private final String process = UUID.randomUUID().toString();

	private final Desk desk;

	private final Tray tray;

	private final Checkpoint checkpoint;

	private final Outcomes outcomes;

	private final Carrier.Stable carriers;

	PostRoom(Desk desk, Scribe scribe, Checkpoint checkpoint, Outcomes outcomes, Carrier.Stable carriers) {
		this.desk = desk;
		this.tray = new Tray(process, desk, scribe, checkpoint.pace());
		this.checkpoint = checkpoint;
		this.outcomes = outcomes;
		this.carriers = carriers;
	}

	/**
	 * Gives back letters that nobody gets round to; there is never more to do at once.
	 */
	public boolean tidy() {
		tray.tidy();
		return false;
	}

	/** A clerk with a way to the relay of his own. */
	public Clerk clerk(Mailroom mailroom) {
		return new Clerk(tray, desk.ledger(process), desk, carriers.carrier(), checkpoint, outcomes, mailroom.bell());
	}

}
