package org.ashar.events.agenda;

/** Why something could not be done with an event. */
public sealed abstract class EventProblem extends RuntimeException {

	private EventProblem(String message) {
		super(message, null, false, false);
	}

	/** There is none, or the caller may not know of it. */
	public static final class NotFound extends EventProblem {

		NotFound() {
			super("no such event");
		}

	}

	/** The caller's roles do not allow it. */
	public static final class NotAllowed extends EventProblem {

		NotAllowed() {
			super("not allowed");
		}

	}

	/** Its organization is not verified and listed yet, so a curator announces for it. */
	public static final class OrganizationNotVerified extends EventProblem {

		OrganizationNotVerified() {
			super("organization not verified");
		}

	}

	/** Its last day is over where it takes place. */
	public static final class Over extends EventProblem {

		Over() {
			super("the event is over");
		}

	}

	/** Its last day is not over where it takes place. */
	public static final class NotOver extends EventProblem {

		NotOver() {
			super("the event is not over");
		}

	}

	/** Nobody has said yet how many may come. */
	public static final class NoSeating extends EventProblem {

		NoSeating() {
			super("no seating");
		}

	}

	/** Nothing has changed since those who come were told last. */
	public static final class NothingToTell extends EventProblem {

		NothingToTell() {
			super("nothing to tell");
		}

	}

	/** The link of a speaker whom the agenda does not have (any more). */
	public static final class UnknownSpeaker extends EventProblem {

		/** Doors throw it for what is no link of ours. */
		public UnknownSpeaker() {
			super("no such speaker");
		}

	}

	/** The agenda says more than a message can hold. */
	public static final class TooMuchText extends EventProblem {

		TooMuchText() {
			super("too much text");
		}

	}

	/** Days or hours that end before they begin, or lie outside of the event. */
	public static final class NoSuchDays extends EventProblem {

		private final String field;

		NoSuchDays(String field) {
			super("no such days in " + field);
			this.field = field;
		}

		/** Where they stand. */
		public String field() {
			return field;
		}

	}

	/**
	 * A question to choose from without options, or one with options that has no use for
	 * them.
	 */
	public static final class NoSuchQuestion extends EventProblem {

		private final String question;

		NoSuchQuestion(String question) {
			super("no such question: " + question);
			this.question = question;
		}

		/** Its id. */
		public String question() {
			return question;
		}

	}

	/** Not from this state. */
	public static final class WrongState extends EventProblem {

		private final EventState state;

		private final String action;

		WrongState(EventState state, String action) {
			super(action + " in state " + state.code());
			this.state = state;
			this.action = action;
		}

		/** In which state it is. */
		public EventState state() {
			return state;
		}

		/** What was wanted, as in the path. */
		public String action() {
			return action;
		}

	}

}
