package org.ashar.knowledge.search;

/** Why a question cannot be answered. */
public abstract sealed class SearchProblem extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private SearchProblem() {
		super(null, null, false, false);
	}

	/** There is no such topic. */
	public static final class UnknownTopic extends SearchProblem {

		private static final long serialVersionUID = 1L;

	}

	/** There is no such country. */
	public static final class UnknownCountry extends SearchProblem {

		private static final long serialVersionUID = 1L;

	}

	/** More words than anybody types. */
	public static final class TooManyWords extends SearchProblem {

		private static final long serialVersionUID = 1L;

	}

	/** The first day lies behind the last one. */
	public static final class EndsBeforeStart extends SearchProblem {

		private static final long serialVersionUID = 1L;

	}

	/** A cursor that was not given out for this question. */
	public static final class ForeignCursor extends SearchProblem {

		private static final long serialVersionUID = 1L;

	}

}
