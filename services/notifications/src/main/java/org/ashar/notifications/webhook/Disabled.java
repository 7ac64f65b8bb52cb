package org.ashar.notifications.webhook;

import java.time.Instant;
import java.util.Locale;

/** Why nothing is sent to an endpoint any more. */
public record Disabled(Reason reason, Instant at) {

	/** Who or what ended it. */
	public enum Reason {

		/** It answered 410: it wants no more. */
		GONE,
		/** It did not take a message for three days. */
		FAILING,
		/** Its owner did. */
		OWNER;

		/** As it stands in JSON. */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}
}
