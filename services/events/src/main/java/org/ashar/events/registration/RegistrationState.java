package org.ashar.events.registration;

import org.ashar.events.reference.Coded;

/** How a registration stands. */
public enum RegistrationState implements Coded {

	UNCONFIRMED("unconfirmed"), PENDING("pending_approval"), CONFIRMED("confirmed"), REAPPROVAL("needs_reapproval"),
	WAITLISTED("waitlisted"), OFFERED("offered"), WITHDRAWN("withdrawn"), DECLINED("declined"), EXPIRED("expired"),
	REJECTED("rejected"), LAPSED("lapsed"), CANCELLED("cancelled");

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
		return isOutside() || hasPlace();
	}

	/** Whether it may lead to a seat and does not stand in the seat book yet. */
	public boolean isOutside() {
		return this == UNCONFIRMED || this == PENDING;
	}

	/** Whether the organizer has to look at it. */
	public boolean asks() {
		return this == PENDING || this == REAPPROVAL;
	}

	/** Whether it stands in the seat book: with a seat or in the queue. */
	public boolean hasPlace() {
		return this == WAITLISTED || hasSeat();
	}

	/** Whether a letter has put the event into a calendar. */
	boolean wasTold() {
		return this == CONFIRMED || this == REAPPROVAL;
	}

	/**
	 * Offers are declined and expire; whoever has a place may withdraw; what was changed
	 * may be rejected.
	 */
	boolean mayLeaveTo(RegistrationState to) {
		return switch (to) {
			case WITHDRAWN -> hasPlace();
			case REJECTED -> wasTold();
			case DECLINED, EXPIRED -> this == OFFERED;
			case UNCONFIRMED, PENDING, CONFIRMED, REAPPROVAL, WAITLISTED, OFFERED, LAPSED, CANCELLED -> false;
		};
	}

	/** Whether it holds a seat, be it one offered or looked at once more. */
	public boolean hasSeat() {
		return this == CONFIRMED || this == REAPPROVAL || this == OFFERED;
	}

}
