package org.ashar.notifications.subscription;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One thing that somebody follows.
 *
 * @param value the notation of a topic or area, the id of a body, person or record, the
 * code of a type, or the words of a search
 */
public record Criterion(Kind kind, String value) {

	/**
	 * The form in which records name what they belong to, for example
	 * {@code topic:health}.
	 */
	public String key() {
		return kind.code() + ":" + value;
	}

	/** What can be followed; what has the fewest news comes first. */
	public enum Kind {

		/** One record: a project, an event, a recommendation. */
		RECORD,
		/** A person: what she is said to take part in. */
		PERSON,
		/** Words that are said in what is new. */
		SEARCH,
		/** An organization: whatever it does or is asked to do. */
		BODY,
		/** An area of the controlled list. */
		AREA,
		/** A topic of the controlled list. */
		TOPIC,
		/** A kind of record, such as law. */
		TYPE;

		/** As it stands in JSON. */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

		/** The kind with this code. */
		public static Optional<Kind> of(String code) {
			return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
		}

	}
}
