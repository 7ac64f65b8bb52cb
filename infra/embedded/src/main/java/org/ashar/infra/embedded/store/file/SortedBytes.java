package org.ashar.infra.embedded.store.file;

import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A durable map of bytes to bytes, sorted unsigned. What is put in or handed out is never
 * changed afterwards.
 */
public final class SortedBytes {

	private final MVMap<byte[], byte[]> map;

	private final AtomicLong changes;

	SortedBytes(MVMap<byte[], byte[]> map, AtomicLong changes) {
		this.map = map;
		this.changes = changes;
	}

	/** The value, or null. */
	public byte @Nullable [] get(byte[] key) {
		return map.get(key);
	}

	/** Puts and returns what was there before, or null. */
	public byte @Nullable [] put(byte[] key, byte[] value) {
		changes.incrementAndGet();
		return map.put(key, value);
	}

	/** Removes and returns what was there, or null. */
	public byte @Nullable [] remove(byte[] key) {
		changes.incrementAndGet();
		return map.remove(key);
	}

	/** Removes everything. */
	public void clear() {
		changes.incrementAndGet();
		map.clear();
	}

	/** The number of keys, known without counting. */
	public long size() {
		return map.sizeAsLong();
	}

	/**
	 * Entries with {@code from <= key < to} as they are now; a null bound is no bound.
	 * Later changes are not seen.
	 */
	public Iterator<Map.Entry<byte[], byte[]>> between(byte @Nullable [] from, byte @Nullable [] to,
			boolean backwards) {
		Cursor<byte[], byte[]> cursor = backwards ? map.cursor(to, from, true) : map.cursor(from, to, false);
		return new Entries(cursor, to);
	}

	/** How many keys there are between, known without counting. */
	public long count(byte @Nullable [] from, byte @Nullable [] to) {
		long end = to != null ? place(to) : size();
		return Math.max(0, end - (from != null ? place(from) : 0));
	}

	private long place(byte[] key) {
		long place = map.getKeyIndex(key);
		return place < 0 ? -place - 1 : place;
	}

	MVMap<byte[], byte[]> map() {
		return map;
	}

	/** The library's upper bound belongs to the range; ours does not. */
	private final class Entries implements Iterator<Map.Entry<byte[], byte[]>> {

		private final Cursor<byte[], byte[]> cursor;

		private final byte @Nullable [] excluded;

		private Map.@Nullable Entry<byte[], byte[]> next;

		Entries(Cursor<byte[], byte[]> cursor, byte @Nullable [] excluded) {
			this.cursor = cursor;
			this.excluded = excluded;
		}

		@Override
		public boolean hasNext() {
			while (next == null && cursor.hasNext()) {
				byte[] key = cursor.next();
				if (excluded == null || map.getKeyType().compare(key, excluded) != 0) {
					next = Map.entry(key, cursor.getValue());
				}
			}
			return next != null;
		}

		@Override
		public Map.Entry<byte[], byte[]> next() {
			if (!hasNext()) {
				throw new NoSuchElementException();
			}
			Map.Entry<byte[], byte[]> found = next;
			next = null;
			return found;
		}

	}

}
