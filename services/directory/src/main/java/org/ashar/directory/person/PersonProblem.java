package org.ashar.directory.person;

/** Why something about a person was refused. */
public abstract sealed class PersonProblem extends RuntimeException {

	private PersonProblem(String message) {
		super(message, null, false, false);
	}

	/** There is nobody with this id, or nobody that the keeper may know of. */
	public static final class Unknown extends PersonProblem {

		Unknown() {
			super("No such person");
		}

	}

	/**
	 * Only curators, and owners for the people of their own organizations, write about
	 * people.
	 */
	public static final class NotAllowed extends PersonProblem {

		NotAllowed() {
			super("Not allowed to write about this person");
		}

	}

}
