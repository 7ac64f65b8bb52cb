package org.ashar.events.agenda;

import org.ashar.events.reference.Coded;
import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * What is otherwise now than it was.
 *
 * @param session the title of the session that it is about; null for the whole event
 * @param was null where there was nothing, or where it is not said
 * @param is null where there is nothing any more, or where it is not said
 */
public record Change(Kind kind, @Nullable Text session, @Nullable Facet was, @Nullable Facet is) {

	/**
	 * How something is, or was: in words, by time, or by a code.
	 *
	 * @param time days or hours where the event takes place (ISO 8601): a day, an hour of
	 * a day, or an interval of either
	 * @param code of the list that the kind of change implies
	 */
	public record Facet(@Nullable Text words, @Nullable String time, @Nullable String code) {

		static @Nullable Facet words(@Nullable Text words) {
			return words == null ? null : new Facet(words, null, null);
		}

		static Facet time(String time) {
			return new Facet(null, time, null);
		}

		static Facet code(Coded coded) {
			return new Facet(null, null, coded.code());
		}
	}

	/** What it is about. */
	public enum Kind implements Coded {

		NAME("name"), DAYS("days"), VENUE("venue"), ATTENDANCE("attendance"), SESSION_ADDED("session-added"),
		SESSION_REMOVED("session-removed"), SESSION_TIME("session-time"), SESSION_ROOM("session-room"),
		SESSION_TITLE("session-title"), SESSION_SPEAKERS("session-speakers");

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
