package org.ashar.events.agenda;

import java.util.List;

import org.ashar.events.reference.Coded;
import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * What an organizer asks everybody who registers.
 *
 * @param id by which answers name it
 * @param options what may be chosen; empty for every other kind
 * @param keepDays for how many days after the event the answer is kept; then it is erased
 * @param group whom it is asked, by the notation of the stakeholder group; null for
 * everybody
 */
public record Question(String id, Kind kind, Text label, @Nullable Text help, boolean required, List<Option> options,
		int keepDays, @Nullable String group) {

	public Question {
		options = List.copyOf(options);
	}

	/** Throws EventProblem when it contradicts itself. */
	void check() {
		long values = options.stream().map(Option::value).distinct().count();
		if (options.isEmpty() == (kind == Kind.CHOICE) || values < options.size()) {
			throw new EventProblem.NoSuchQuestion(id);
		}
	}

	/** Whether somebody of this group, or of none, has to answer it. */
	public boolean isRequiredOf(@Nullable String other) {
		return required && (group == null || group.equals(other));
	}

	/** In which form it is answered. */
	public enum Kind implements Coded {

		/** In words. */
		TEXT("text"),

		/** By one of the options. */
		CHOICE("choice"),

		/** By a decimal number. */
		NUMBER("number"),

		/** By a day, yyyy-MM-dd. */
		DATE("date"),

		/** By a country (ISO 3166-1, two letters). */
		COUNTRY("country"),

		/** By the id of an organization of the directory. */
		ORGANIZATION("organization");

		private final String code;

		Kind(String code) {
			this.code = code;
		}

		@Override
		public String code() {
			return code;
		}

	}

	/** One that may be chosen. */
	public record Option(String value, Text label) {
	}
}
