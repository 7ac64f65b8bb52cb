package org.ashar.events.bulk;

/** Why many were not decided about. */
public sealed abstract class BulkProblem extends RuntimeException {

	private BulkProblem(String message) {
		super(message, null, false, false);
	}

	/** There are more or fewer than whoever decides has seen. */
	public static final class OtherCount extends BulkProblem {

		private final long count;

		OtherCount(long count) {
			super("another count");
			this.count = count;
		}

		/** How many there are now. */
		public long count() {
			return count;
		}

	}

	/** The event knows nothing of it. */
	public static final class Unknown extends BulkProblem {

		Unknown() {
			super("unknown bulk action");
		}

	}

}
