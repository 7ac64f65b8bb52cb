package org.ashar.infra.embedded.store.index;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import org.ashar.infra.embedded.store.file.SortedBytes;
import org.jspecify.annotations.Nullable;

/**
 * The entries of an index as they lie in its map. A unique entry is the fields, with the
 * position as its value; any other is the fields, the position in the direction of the
 * last field, and the length of the fields.
 */
record IndexEntries(SortedBytes map, boolean unique, boolean lastAscends) {

	private static final byte[] NOTHING = {};

	private static final int LENGTH_BYTES = 4;

	/** Whether anybody has this entry of a unique index. */
	boolean has(byte[] entry) {
		return map.get(entry) != null;
	}

	boolean has(byte[] entry, Position position) {
		byte[] found = map.get(key(entry, position));
		return found != null && (!unique || Arrays.equals(found, position.bytes()));
	}

	void put(byte[] entry, Position position) {
		map.put(key(entry, position), unique ? position.bytes() : NOTHING);
	}

	/**
	 * The entry must be there: that it is not would show that the index has come apart
	 * from the documents.
	 */
	void drop(byte[] entry, Position position) {
		if (map.remove(key(entry, position)) == null) {
			throw new IllegalStateException("an entry is missing in an index");
		}
	}

	void clear() {
		map.clear();
	}

	long size() {
		return map.size();
	}

	long count(byte @Nullable [] from, byte @Nullable [] to) {
		return map.count(from, to);
	}

	Iterator<Position> positions(byte @Nullable [] from, byte @Nullable [] to, boolean backwards) {
		Iterator<Map.Entry<byte[], byte[]>> found = map.between(from, to, backwards);
		return new Iterator<>() {

			@Override
			public boolean hasNext() {
				return found.hasNext();
			}

			@Override
			public Position next() {
				Map.Entry<byte[], byte[]> entry = found.next();
				return unique ? new Position(entry.getValue()) : position(entry.getKey());
			}
		};
	}

	private Position position(byte[] key) {
		int end = key.length - LENGTH_BYTES;
		int start = ByteBuffer.wrap(key).getInt(end);
		return new Position(IndexFields.directed(lastAscends, Arrays.copyOfRange(key, start, end)));
	}

	private byte[] key(byte[] entry, Position position) {
		return unique ? entry : IndexFields.joined(entry, IndexFields.directed(lastAscends, position.bytes()),
				ByteBuffer.allocate(LENGTH_BYTES).putInt(entry.length).array());
	}
}
