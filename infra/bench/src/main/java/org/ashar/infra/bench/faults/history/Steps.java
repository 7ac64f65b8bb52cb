package org.ashar.infra.bench.faults.history;

/** The steps of a guest, as they are numbered in the history. */
public final class Steps {

	/** A registration was sent. */
	public static final int REGISTERED = 0;

	/** The address was confirmed: a seat or a place in the queue. */
	public static final int CONFIRMED = 1;

	/** Does not come. */
	public static final int LEFT = 2;

	private Steps() {
	}

	/** The step that a state shows; -1 for one that is unknown here. */
	public static int of(String state) {
		return switch (state) {
			case "unconfirmed" -> REGISTERED;
			case "confirmed", "waitlisted", "offered" -> CONFIRMED;
			case "withdrawn", "declined" -> LEFT;
			default -> -1;
		};
	}

}
