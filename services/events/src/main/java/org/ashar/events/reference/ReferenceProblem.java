package org.ashar.events.reference;

/** Why a reference was refused. */
public sealed abstract class ReferenceProblem extends RuntimeException {

	private ReferenceProblem(String message) {
		super(message, null, false, false);
	}

	/** There is no such thing, or we have not heard of it yet. */
	public static final class Unknown extends ReferenceProblem {

		private final String field;

		private final String value;

		/** The field is named as in the API. */
		public Unknown(String field, String value) {
			super("unknown reference in " + field);
			this.field = field;
			this.value = value;
		}

		/** The field that points at it. */
		public String field() {
			return field;
		}

		/** What it says. */
		public String value() {
			return value;
		}

	}

	/** The same thing stands twice where it may stand once. */
	public static final class Repeated extends ReferenceProblem {

		private final String field;

		/** The field is named as in the API. */
		public Repeated(String field) {
			super("repeated item in " + field);
			this.field = field;
		}

		/** The list in question. */
		public String field() {
			return field;
		}

	}

}
