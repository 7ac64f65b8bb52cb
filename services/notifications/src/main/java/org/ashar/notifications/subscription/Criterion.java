package org.ashar.notifications.subscription;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One thing that somebody follows.
 *
 * @param value the notation of a topic or area, the id of a body or record, or the code
 * of a type
 */
public record Criterion(Kind kind, String value) {

	/**
	 * The form in which records name what they belong to, for example
	 * {@code topic:health}.
	 */
	public String key() {
		return kind.code() + ":" + value;
	}

	/** What can be followed. */
	public enum Kind {

		/** A topic of the controlled list. */
		TOPIC,
		/** An organization: whatever it does or is asked to do. */
		BODY,
		/** An area of the controlled list. */
		AREA,
		/** One record. */
		RECORD,
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
