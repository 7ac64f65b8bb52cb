package org.ashar.infra.embedded.store.file;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;

/**
 * The one file of the store, a set of named maps. Nothing reaches the disk except by
 * {@link #commit} and {@link #sync}.
 */
public final class StoreFile implements AutoCloseable {

	private static final int PAGE_BYTES = 8 << 10;

	private static final int TIDY_BYTES = 4 << 20;

	/** Below this share of live data, in percent, old space is written together. */
	private static final int TIDY_BELOW = 60;

	private final MVStore store;

	private final AtomicLong changes = new AtomicLong();

	private boolean halfDone;

	private final Map<String, SortedBytes> maps = new ConcurrentHashMap<>();

	private StoreFile(MVStore store) {
		this.store = store;
	}

	/**
	 * Opens or makes the file; after a kill it holds what the last completed commit left.
	 */
	public static StoreFile open(Path file) {
		MVStore store = new MVStore.Builder().fileName(file.toString())
			.autoCommitDisabled()
			// Without this the library still writes in the middle of a command, when much
			// has changed.
			.autoCommitBufferSize(0)
			.pageSplitSize(PAGE_BYTES)
			.cacheSize(cacheMegabytes())
			.open();
		// Old versions serve nobody: each commit is forced to the disk before the next
		// one reuses their space.
		store.setRetentionTime(0);
		store.setVersionsToKeep(0);
		StoreFile opened = new StoreFile(store);
		// All of them, because space is only reclaimed from maps that are open.
		store.getMapNames().forEach(opened::map);
		return opened;
	}

	/** A quarter of the heap: scans that do not fit are an order of magnitude slower. */
	private static int cacheMegabytes() {
		return Math.clamp(Runtime.getRuntime().maxMemory() >> 22, 16, 512);
	}

	/** The map of this name, made if it is missing. */
	public SortedBytes map(String name) {
		return maps.computeIfAbsent(name, missing -> {
			if (!store.hasMap(name)) {
				changes.incrementAndGet();
			}
			return new SortedBytes(
					store.openMap(name, new MVMap.Builder<byte[], byte[]>().keyType(ByteArrayDataType.INSTANCE)
						.valueType(ByteArrayDataType.INSTANCE)),
					changes);
		});
	}

	/** Removes a map with all that is in it; does nothing if there is none. */
	public void removeMap(String name) {
		SortedBytes map = maps.remove(name);
		if (map != null) {
			changes.incrementAndGet();
			store.removeMap(map.map());
		}
	}

	/** The names of all maps. */
	public Set<String> names() {
		return Set.copyOf(maps.keySet());
	}

	/** A number that grows with every change since the file was opened. */
	public long changes() {
		return changes.get();
	}

	/**
	 * Runs changes that belong together, such as a document and its index entries; an
	 * exception leaves the file half done.
	 */
	public void unit(Runnable changes) {
		beginUnit();
		changes.run();
		endUnit();
	}

	/** Changes that belong together begin; nobody else may be at work. */
	public void beginUnit() {
		halfDone = true;
	}

	/** Changes that belong together are complete. */
	public void endUnit() {
		halfDone = false;
	}

	boolean isHalfDone() {
		return halfDone;
	}

	/**
	 * Writes what has changed as one unit: after a kill all of it is there or none. No
	 * writer may be at work.
	 */
	public void commit() {
		store.commit();
	}

	/** Returns when all commits so far would survive a loss of power. */
	public void sync() {
		store.sync();
	}

	/**
	 * Keeps what can be read now readable, until closed, whatever is committed meanwhile.
	 */
	public Hold hold() {
		MVStore.TxCounter held = store.registerVersionUsage();
		return () -> store.deregisterVersionUsage(held);
	}

	/**
	 * Writes some half-empty space together, so that what it leaves can be used again;
	 * nobody may be at work. True if there may be more to do. The file is never
	 * rearranged in place: it shrinks only at its end.
	 */
	public boolean tidy() {
		boolean rewritten = store.compact(TIDY_BELOW, TIDY_BYTES);
		if (rewritten) {
			commit();
			sync();
		}
		return rewritten;
	}

	/** Writes all that is there now into a new file; no writer may be at work. */
	public void copyTo(Path target) {
		try (StoreFile copy = open(target)) {
			for (String name : names()) {
				SortedBytes to = copy.map(name);
				long bytes = 0;
				for (Iterator<Map.Entry<byte[], byte[]>> all = map(name).between(null, null, false); all.hasNext();) {
					Map.Entry<byte[], byte[]> entry = all.next();
					to.put(entry.getKey(), entry.getValue());
					bytes += entry.getKey().length + entry.getValue().length;
					if (bytes > TIDY_BYTES) {
						copy.commit();
						bytes = 0;
					}
				}
			}
		}
	}

	/** The size of the file in bytes. */
	public long size() {
		return store.getFileStore().size();
	}

	/** Commits and closes. */
	@Override
	public void close() {
		if (!store.isClosed()) {
			store.commit();
			store.sync();
			store.close(0);
		}
	}

	/** Closes without writing anything more. */
	public void abandon() {
		store.closeImmediately();
	}

	/** See {@link #hold}. */
	@FunctionalInterface
	public interface Hold extends AutoCloseable {

		@Override
		void close();

	}

}
