package org.ashar.events.registration;

/** Why something could not be done with a registration. */
public sealed abstract class RegistrationProblem extends RuntimeException {

	private RegistrationProblem(String message) {
		super(message, null, false, false);
	}

	/** The event takes no registrations now. */
	public static final class NotOpen extends RegistrationProblem {

		NotOpen() {
			super("registration is not open");
		}

	}

	/** The link was not made here, or for something else. */
	public static final class UnknownLink extends RegistrationProblem {

		/** Whoever reads the link says so. */
		public UnknownLink() {
			super("unknown link");
		}

	}

	/** The link came too late: the address had to be confirmed before. */
	public static final class LinkExpired extends RegistrationProblem {

		/** Whoever reads the link says so. */
		public LinkExpired() {
			super("the link has expired");
		}

	}

	/** The offer was to be answered before. */
	public static final class OfferExpired extends RegistrationProblem {

		OfferExpired() {
			super("the offer has expired");
		}

	}

	/** The event has no such registration. */
	public static final class UnknownRegistration extends RegistrationProblem {

		/** Whoever looks for it says so. */
		public UnknownRegistration() {
			super("unknown registration");
		}

	}

	/** What is out of order needs a reason in writing. */
	public static final class ReasonMissing extends RegistrationProblem {

		ReasonMissing() {
			super("no reason");
		}

	}

	/** There are as many notes as a registration holds. */
	public static final class TooManyNotes extends RegistrationProblem {

		TooManyNotes() {
			super("too many notes");
		}

	}

	/** A question of the organizer's own is not answered, or not as it was asked. */
	public static final class WrongAnswer extends RegistrationProblem {

		private final String field;

		WrongAnswer(String field) {
			super("wrong answer in " + field);
			this.field = field;
		}

		/** Which one, as in the API. */
		public String field() {
			return field;
		}

	}

	/** Not everybody may register: the organizer invites, or gives a link away. */
	public static final class OnlyInvited extends RegistrationProblem {

		OnlyInvited() {
			super("only who is invited");
		}

	}

	/** A session for which nobody signs up. */
	public static final class NoSignUp extends RegistrationProblem {

		NoSignUp() {
			super("no sign-up for the session");
		}

	}

	/** As many as may take part in a session have signed up for it. */
	public static final class SessionFull extends RegistrationProblem {

		SessionFull() {
			super("the session is full");
		}

	}

	/** With these quotas the organizer has to know the group. */
	public static final class GroupMissing extends RegistrationProblem {

		private final String field;

		GroupMissing(String field) {
			super("no group");
			this.field = field;
		}

		/** Where it is missing, as in the API. */
		public String field() {
			return field;
		}

	}

	/** Not from this state. */
	public static final class WrongState extends RegistrationProblem {

		private final RegistrationState state;

		private final String action;

		WrongState(RegistrationState state, String action) {
			super(action + " in state " + state.code());
			this.state = state;
			this.action = action;
		}

		/** In which state it is. */
		public RegistrationState state() {
			return state;
		}

		/** What was wanted, as in the path. */
		public String action() {
			return action;
		}

	}

}
