package org.ashar.notifications.mailroom;

/** What a letter is for. */
public enum LetterKind {

	/** One occasion that the reader follows. */
	UPDATE(Lane.BULK),
	/** What happened over a day or a week. */
	DIGEST(Lane.BULK),
	/** Asks the owner of an address whether a sign-up is meant. */
	CONFIRMATION(Lane.TRANSACTIONAL),
	/** Tells a member of an organization what became of it. */
	ORGANIZATION(Lane.TRANSACTIONAL);

	private final Lane lane;

	LetterKind(Lane lane) {
		this.lane = lane;
	}

	/** With what care it is sent. */
	public Lane lane() {
		return lane;
	}

}
