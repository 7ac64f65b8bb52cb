package org.ashar.activities.document;

/** Why something could not be done with a document. */
public sealed abstract class DocumentProblem extends RuntimeException {

	private DocumentProblem(String message) {
		super(message, null, false, false);
	}

	/** There is none, or the caller may not know of it. */
	public static final class NotFound extends DocumentProblem {

		NotFound() {
			super("no such document");
		}

	}

	/** The caller's roles do not allow it. */
	public static final class NotAllowed extends DocumentProblem {

		NotAllowed() {
			super("not allowed");
		}

	}

	/** Its publisher is not verified yet, so a curator publishes for it. */
	public static final class PublisherNotVerified extends DocumentProblem {

		PublisherNotVerified() {
			super("publisher not verified");
		}

	}

	/** Not from this state. */
	public static final class WrongState extends DocumentProblem {

		private final DocumentState state;

		private final String action;

		WrongState(DocumentState state, String action) {
			super(action + " in state " + state.code());
			this.state = state;
			this.action = action;
		}

		/** In which state it is. */
		public DocumentState state() {
			return state;
		}

		/** What was wanted, as in the path. */
		public String action() {
			return action;
		}

	}

}
