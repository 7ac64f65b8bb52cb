package org.ashar.activities.reference;

import java.time.LocalDate;

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

	/** A period ends before it starts. */
	public static final class EndsBeforeStart extends ReferenceProblem {

		private final String field;

		/** The field is named as in the API. */
		public EndsBeforeStart(String field) {
			super("ends before it starts: " + field);
			this.field = field;
		}

		/** The end in question. */
		public String field() {
			return field;
		}

	}

	/** Something is said to have happened on a day that has not come. */
	public static final class InTheFuture extends ReferenceProblem {

		private final String field;

		/** The field is named as in the API. */
		public InTheFuture(String field) {
			super("in the future: " + field);
			this.field = field;
		}

		/** Throws this problem when the day has not come. */
		public static void refuse(String field, LocalDate day, LocalDate today) {
			if (day.isAfter(today)) {
				throw new InTheFuture(field);
			}
		}

		/** The date in question. */
		public String field() {
			return field;
		}

	}

}
