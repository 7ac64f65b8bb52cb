package org.ashar.events.mailing;

import org.ashar.events.reference.Coded;

/** How far a message to many has come. */
public enum MailingState implements Coded {

	DRAFT("draft"), AWAITING("awaiting_approval"), SENDING("sending"), SENT("sent"), DISCARDED("discarded");

	private final String code;

	MailingState(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return code;
	}

}
