package org.ashar.events.registration;

import org.ashar.events.reference.Coded;

/** How a registration stands. */
public enum RegistrationState implements Coded {

	UNCONFIRMED("unconfirmed"), CONFIRMED("confirmed"), WAITLISTED("waitlisted"), OFFERED("offered"),
	WITHDRAWN("withdrawn"), DECLINED("declined"), EXPIRED("expired"), LAPSED("lapsed"), CANCELLED("cancelled");

	private final String code;

	RegistrationState(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return code;
	}

	/** Whether it may still lead to a seat, or has one. */
	public boolean isLive() {
		return this == UNCONFIRMED || hasPlace();
	}

	/** Whether it stands in the seat book: with a seat or in the queue. */
	public boolean hasPlace() {
		return this == WAITLISTED || hasSeat();
	}

	/** Whether it holds a seat, be it an offered one. */
	public boolean hasSeat() {
		return this == CONFIRMED || this == OFFERED;
	}

}
