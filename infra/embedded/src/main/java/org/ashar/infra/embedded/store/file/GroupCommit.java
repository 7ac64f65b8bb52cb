package org.ashar.infra.embedded.store.file;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets one writer at a time change the file, and answers it when its change is on the
 * disk; all who wait share one forced commit. A reader is answered when what it saw is on
 * the disk too: nobody learns what a kill could take back.
 */
public final class GroupCommit implements AutoCloseable {

	private static final long IDLE_MILLIS = 300;

	private static final long TIDY_EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);

	private final StoreFile file;

	private final Consumer<Throwable> onFailure;

	private final ReentrantReadWriteLock content = new ReentrantReadWriteLock();

	private final Map<String, Long> lastChange = new ConcurrentHashMap<>();

	private final ReentrantLock gate = new ReentrantLock();

	private final Condition wanted = gate.newCondition();

	private final Condition done = gate.newCondition();

	private final Thread committer;

	private long durable;

	private boolean closing;

	private volatile @Nullable Throwable failure;

	/**
	 * {@code onFailure} is told once, from another thread, when the file cannot be
	 * written or was left half changed.
	 */
	public GroupCommit(StoreFile file, Consumer<Throwable> onFailure) {
		this.file = file;
		this.onFailure = onFailure;
		this.committer = Thread.ofPlatform().name("store-commit").daemon().unstarted(this::commitAgainAndAgain);
		committer.start();
	}

	/**
	 * Runs the change alone and returns when it is durable; {@code place}, such as a
	 * collection, is what its readers name.
	 */
	public <T> T write(String place, Supplier<T> change) {
		Outcome<T> outcome;
		content.writeLock().lock();
		try {
			outcome = changed(place, change);
		}
		finally {
			content.writeLock().unlock();
		}
		awaitDurable(outcome.until());
		if (outcome.refused() != null) {
			throw outcome.refused();
		}
		return Objects.requireNonNull(outcome.result());
	}

	private record Outcome<T>(@Nullable T result, @Nullable RuntimeException refused, long until) {
	}

	/**
	 * What was changed before a refusal stands, unless it came in the middle of a unit:
	 * then only the last commit is whole.
	 */
	private <T> Outcome<T> changed(String place, Supplier<T> change) {
		@Nullable T result = null;
		@Nullable RuntimeException refused = null;
		long before = file.changes();
		try {
			result = change.get();
		}
		catch (RuntimeException e) {
			refused = e;
		}
		catch (Error e) {
			requireWhole(e);
			throw e;
		}
		requireWhole(refused);
		if (file.changes() != before) {
			lastChange.put(place, file.changes());
		}
		return new Outcome<>(result, refused, lastChange.getOrDefault(place, 0L));
	}

	/** The library swallows some of what comes in the middle: so the file is asked. */
	private void requireWhole(@Nullable Throwable cause) {
		if (file.isHalfDone()) {
			IllegalStateException halfDone = new IllegalStateException("A change was left half done", cause);
			fail(halfDone);
			throw halfDone;
		}
	}

	/**
	 * Reads while nobody writes, and returns when what was read at {@code place} is
	 * durable; null names every place.
	 */
	public <T> T read(@Nullable String place, Supplier<T> look) {
		long until;
		T result;
		content.readLock().lock();
		StoreFile.Hold hold = file.hold();
		try {
			result = look.get();
			until = place == null ? file.changes() : lastChange.getOrDefault(place, 0L);
		}
		finally {
			hold.close();
			content.readLock().unlock();
		}
		awaitDurable(until);
		return result;
	}

	private void awaitDurable(long change) {
		gate.lock();
		try {
			while (durable < change) {
				Throwable cause = failure;
				if (cause != null || closing) {
					throw new IllegalStateException("The store has stopped", cause);
				}
				wanted.signal();
				done.awaitUninterruptibly();
			}
		}
		finally {
			gate.unlock();
		}
	}

	private void commitAgainAndAgain() {
		long tidied = System.nanoTime();
		boolean untidy = false;
		try {
			while (!isClosing()) {
				boolean changed = awaitChange(untidy ? IDLE_MILLIS : Long.MAX_VALUE);
				if (changed) {
					commit();
					untidy = true;
				}
				if (untidy && (!changed || System.nanoTime() - tidied > TIDY_EVERY_NANOS)) {
					untidy = tidy() || changed;
					tidied = System.nanoTime();
				}
			}
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		catch (RuntimeException | Error e) {
			fail(e);
		}
	}

	private void commit() {
		long target;
		// Keeps writers out; readers go on.
		content.readLock().lock();
		try {
			target = file.changes();
			file.commit();
		}
		finally {
			content.readLock().unlock();
		}
		file.sync();
		gate.lock();
		try {
			durable = target;
			done.signalAll();
		}
		finally {
			gate.unlock();
		}
	}

	private boolean tidy() {
		content.writeLock().lock();
		try {
			return file.tidy();
		}
		finally {
			content.writeLock().unlock();
		}
	}

	/**
	 * True if something has to be committed, false after so many milliseconds without.
	 */
	private boolean awaitChange(long millis) throws InterruptedException {
		gate.lock();
		try {
			long left = TimeUnit.MILLISECONDS.toNanos(millis);
			while (durable >= file.changes() && !closing && left > 0) {
				left = wanted.awaitNanos(left);
			}
			return durable < file.changes();
		}
		finally {
			gate.unlock();
		}
	}

	private boolean isClosing() {
		gate.lock();
		try {
			return closing;
		}
		finally {
			gate.unlock();
		}
	}

	private void fail(Throwable cause) {
		gate.lock();
		try {
			if (failure != null || closing) {
				return;
			}
			failure = cause;
			done.signalAll();
		}
		finally {
			gate.unlock();
		}
		file.abandon();
		Thread.ofPlatform().name("store-failed").start(() -> onFailure.accept(cause));
	}

	/**
	 * Commits what is there and ends; who still waits is told that the store has stopped.
	 */
	@Override
	public void close() {
		gate.lock();
		try {
			closing = true;
			wanted.signalAll();
		}
		finally {
			gate.unlock();
		}
		joinCommitter();
		if (failure == null) {
			content.writeLock().lock();
			try {
				file.close();
			}
			finally {
				content.writeLock().unlock();
			}
		}
		gate.lock();
		try {
			done.signalAll();
		}
		finally {
			gate.unlock();
		}
	}

	private void joinCommitter() {
		try {
			committer.join();
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

}
