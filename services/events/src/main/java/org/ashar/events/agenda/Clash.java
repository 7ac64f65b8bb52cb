package org.ashar.events.agenda;

import org.ashar.events.reference.Coded;

/**
 * Two sessions that cannot both be as they are written. It is said, and nothing more:
 * whoever plans may have reasons.
 */
public record Clash(Kind kind, Session one, Session other) {

	/** Why not. */
	public enum Kind implements Coded {

		/** They are in the same room at the same time. */
		ROOM("room"),

		/** Somebody speaks in both at the same time. */
		SPEAKER("speaker"),

		/** Nobody can be at both. */
		TIME("time");

		private final String code;

		Kind(String code) {
			this.code = code;
		}

		@Override
		public String code() {
			return code;
		}

	}

}
