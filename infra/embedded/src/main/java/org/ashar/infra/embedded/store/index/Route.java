package org.ashar.infra.embedded.store.index;

import java.util.Iterator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A way to documents in an order: an index, or the documents themselves by their
 * {@code _id}.
 */
interface Route {

	IndexFields fields();

	boolean leadsToOne();

	/** Whether documents that have none of the fields are left out. */
	boolean leavesOutMissing();

	/**
	 * Whether its order by this field is the one that a sort asks for; an array or a
	 * document among the values undoes it for good.
	 */
	boolean sortsExactly(int field);

	/** Whether that is so of this field and all behind it. */
	default boolean sortsExactlyFrom(int field) {
		return IntStream.range(field, fields().size()).allMatch(this::sortsExactly);
	}

	/**
	 * The positions under {@code from <= entry < to}, perhaps backwards; a document with
	 * an array may come twice.
	 */
	Iterator<Position> positions(byte @Nullable [] from, byte @Nullable [] to, boolean backwards);

	/** How many entries there are from one to the other, known without counting. */
	long count(byte @Nullable [] from, byte @Nullable [] to);

}
