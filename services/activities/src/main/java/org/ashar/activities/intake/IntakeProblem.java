package org.ashar.activities.intake;

/** Why a file could not be taken over. */
public sealed abstract class IntakeProblem extends RuntimeException {

	private IntakeProblem(String message) {
		super(message, null, false, false);
	}

	/** There is none, or it is somebody else's. */
	public static final class NotFound extends IntakeProblem {

		NotFound() {
			super("no such intake");
		}

	}

	/** The caller has no role in which he could write any of it. */
	public static final class NotAllowed extends IntakeProblem {

		NotAllowed() {
			super("not allowed");
		}

	}

}
