package org.ashar.directory.concept;

/** Why something about a concept was refused. */
public abstract sealed class ConceptProblem extends RuntimeException {

	private ConceptProblem(String message) {
		super(message, null, false, false);
	}

	/** There is no such scheme, or no such concept in it. */
	public static final class Unknown extends ConceptProblem {

		/** Whoever looked for it need not be told which of the two it was. */
		public Unknown() {
			super("No such concept");
		}

	}

	/** A concept with this notation exists, so it cannot be added. */
	public static final class Exists extends ConceptProblem {

		Exists() {
			super("The concept exists");
		}

	}

	/** Only curators keep the lists. */
	public static final class NotAllowed extends ConceptProblem {

		/** Nobody else, whatever his other roles. */
		public NotAllowed() {
			super("Only curators keep the lists");
		}

	}

}
