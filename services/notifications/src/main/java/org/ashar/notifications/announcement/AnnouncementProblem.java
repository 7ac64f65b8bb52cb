package org.ashar.notifications.announcement;

import java.util.Set;
import org.ashar.infra.platform.language.Language;

/** Why something about an announcement was refused. */
public abstract sealed class AnnouncementProblem extends RuntimeException {

	private AnnouncementProblem(String message) {
		super(message, null, false, false);
	}

	/** There is none. */
	public static final class Unknown extends AnnouncementProblem {

		Unknown() {
			super("Unknown announcement");
		}

	}

	/** In some languages there is a subject without a text, or the other way round. */
	public static final class HalfWritten extends AnnouncementProblem {

		private final Set<Language> languages;

		HalfWritten(Set<Language> languages) {
			super("Half written");
			this.languages = languages;
		}

		/** Which. */
		public Set<Language> languages() {
			return languages;
		}

	}

	/** Some would read it in a language that is not theirs. */
	public static final class LanguageMissing extends AnnouncementProblem {

		private final Set<Language> languages;

		LanguageMissing(Set<Language> languages) {
			super("A language is missing");
			this.languages = languages;
		}

		/** Which. */
		public Set<Language> languages() {
			return languages;
		}

	}

	/** It is not known, or not any more, for how many it is. */
	public static final class NotCounted extends AnnouncementProblem {

		NotCounted() {
			super("Not counted");
		}

	}

	/** There is nobody for whom it would be. */
	public static final class NobodyReached extends AnnouncementProblem {

		NobodyReached() {
			super("Nobody is reached");
		}

	}

	/** The time that was chosen is over. */
	public static final class TooLate extends AnnouncementProblem {

		TooLate() {
			super("The time is over");
		}

	}

	/** Who wrote it or wants it sent cannot be the second person. */
	public static final class SamePerson extends AnnouncementProblem {

		SamePerson() {
			super("The same person");
		}

	}

	/** Test letters are for the own eyes: there are not more of one announcement. */
	public static final class TooManyTrials extends AnnouncementProblem {

		TooManyTrials() {
			super("Too many test letters");
		}

	}

	/** Not from this state. */
	public static final class WrongState extends AnnouncementProblem {

		private final AnnouncementState state;

		WrongState(AnnouncementState state) {
			super("Not from " + state.code());
			this.state = state;
		}

		/** In which state it is. */
		public AnnouncementState state() {
			return state;
		}

	}

}
