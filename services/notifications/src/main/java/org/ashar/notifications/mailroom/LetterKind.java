package org.ashar.notifications.mailroom;

/** What a letter is for. */
public enum LetterKind {

	/** One occasion that the reader follows. */
	UPDATE(Lane.BULK),
	/** What happened over a day or a week. */
	DIGEST(Lane.BULK),
	/** What staff write to many. */
	ANNOUNCEMENT(Lane.BULK),
	/** Asks the owner of an address whether a sign-up is meant. */
	CONFIRMATION(Lane.TRANSACTIONAL),
	/** Tells a member of an organization what became of it. */
	ORGANIZATION(Lane.TRANSACTIONAL),

	/** Tells whoever has registered a program that it hears of nothing any more. */
	WEBHOOK(Lane.TRANSACTIONAL),

	/** Tells somebody without an account how a registration for an event stands. */
	REGISTRATION(Lane.TRANSACTIONAL);

	private final Lane lane;

	LetterKind(Lane lane) {
		this.lane = lane;
	}

	/** With what care it is sent. */
	public Lane lane() {
		return lane;
	}

	/** Whether it goes to a subscriber; else another service knows the address. */
	public boolean isForSubscribers() {
		return switch (this) {
			case UPDATE, DIGEST, ANNOUNCEMENT, CONFIRMATION -> true;
			case ORGANIZATION, WEBHOOK, REGISTRATION -> false;
		};
	}

}
