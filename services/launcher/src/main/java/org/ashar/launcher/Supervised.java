package org.ashar.launcher;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * A JVM of ours that is started again when it ends without having been asked to, after a
 * pause of half a second that doubles up to thirty seconds while it neither lasts a
 * minute nor comes to answer for some seconds.
 */
final class Supervised {

	private static final Duration SHORTEST = Duration.ofMillis(500);

	private static final Duration LONGEST = Duration.ofSeconds(30);

	private static final Duration STEADY = Duration.ofMinutes(1);

	private static final Duration HEALTHY = Duration.ofSeconds(3);

	private final String name;

	private final Supplier<JavaProgram> start;

	private final IntPredicate givesUp;

	private final Function<JavaProgram, CompletableFuture<?>> answers;

	private final Console console;

	private JavaProgram program;

	private long since = System.nanoTime();

	private volatile @Nullable Long answeredAt;

	private Duration pause = SHORTEST;

	private boolean ending;

	/**
	 * Watches a program from now on.
	 * @param program which has been started and answers
	 * @param start starts it again
	 * @param givesUp whether it has ended for good, by its exit code
	 * @param answers completed when it answers
	 */
	Supervised(String name, JavaProgram program, Supplier<JavaProgram> start, IntPredicate givesUp,
			Function<JavaProgram, CompletableFuture<?>> answers, Console console) {
		this.name = name;
		this.start = start;
		this.givesUp = givesUp;
		this.answers = answers;
		this.console = console;
		this.program = program;
		watch();
	}

	/** Ends it for good. */
	void stop(Duration patience) {
		ask();
		this.program.stop(patience);
	}

	/** Asks it to end and does not wait. */
	synchronized void ask() {
		this.ending = true;
		this.program.ask();
	}

	private void watch() {
		this.since = System.nanoTime();
		this.answeredAt = null;
		this.answers.apply(this.program).thenRun(() -> this.answeredAt = System.nanoTime());
		this.program.process().onExit().thenAccept(this::ended);
	}

	/*
	 * Nobody is locked out meanwhile: a program that gives up ends everything, and by
	 * that this one is asked to end.
	 */
	private void ended(Process process) {
		if (!isEnding() && !this.givesUp.test(process.exitValue())) {
			planAgain(process.exitValue());
		}
	}

	private synchronized boolean isEnding() {
		return this.ending;
	}

	private synchronized void planAgain(int exitCode) {
		Long answered = this.answeredAt;
		boolean healthy = answered != null && System.nanoTime() - answered > HEALTHY.toNanos();
		if (healthy || System.nanoTime() - this.since > STEADY.toNanos()) {
			this.pause = SHORTEST;
		}
		this.console
			.say(this.name + " ended with code " + exitCode + "; started again in " + this.pause.toMillis() + " ms.");
		CompletableFuture.delayedExecutor(this.pause.toMillis(), TimeUnit.MILLISECONDS).execute(this::again);
		this.pause = (this.pause.compareTo(LONGEST.dividedBy(2)) < 0) ? this.pause.multipliedBy(2) : LONGEST;
	}

	private synchronized void again() {
		if (!this.ending) {
			this.program = this.start.get();
			watch();
		}
	}

}
