package org.ashar.directory.centre;

/** Why something about a service was refused. */
public abstract sealed class CentreProblem extends RuntimeException {

	private CentreProblem(String message) {
		super(message, null, false, false);
	}

	/** There is none, or its organization is not shown to the caller. */
	public static final class Unknown extends CentreProblem {

		Unknown() {
			super("No such service");
		}

	}

	/** A service does not go from one organization to another. */
	public static final class OtherOrganization extends CentreProblem {

		OtherOrganization() {
			super("Another organization's");
		}

	}

}
