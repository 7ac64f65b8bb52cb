package org.ashar.events.mailing;

import java.util.Set;

import org.ashar.infra.platform.language.Language;

/** Why a message to many was not written or sent. */
public sealed abstract class MailingProblem extends RuntimeException {

	private MailingProblem(String message) {
		super(message, null, false, false);
	}

	/** The event has no such message. */
	public static final class Unknown extends MailingProblem {

		Unknown() {
			super("unknown message");
		}

	}

	/** There is nobody for whom it would be. */
	public static final class NobodyReached extends MailingProblem {

		NobodyReached() {
			super("nobody is reached");
		}

	}

	/** Some would read it in a language that is not theirs. */
	public static final class LanguageMissing extends MailingProblem {

		private final Set<Language> languages;

		LanguageMissing(Set<Language> languages) {
			super("a language is missing");
			this.languages = languages;
		}

		/** Which. */
		public Set<Language> languages() {
			return languages;
		}

	}

	/** For so many a second person has to agree. */
	public static final class SamePerson extends MailingProblem {

		SamePerson() {
			super("the same person");
		}

	}

	/** Not from this state. */
	public static final class WrongState extends MailingProblem {

		private final MailingState state;

		WrongState(MailingState state) {
			super("not from " + state.code());
			this.state = state;
		}

		/** In which state it is. */
		public MailingState state() {
			return state;
		}

	}

	/** Test letters are for the own eyes: there are not more of one message. */
	public static final class TooManyTrials extends MailingProblem {

		TooManyTrials() {
			super("too many test letters");
		}

	}

}
