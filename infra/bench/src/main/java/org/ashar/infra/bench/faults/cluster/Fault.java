package org.ashar.infra.bench.faults.cluster;

/** What is done to a process or to the line that leads to it. Times in milliseconds. */
public sealed interface Fault {

	/** The process dies on the spot (SIGKILL). */
	record Kill() implements Fault {
	}

	/** The process stands still for a while (SIGSTOP, SIGCONT). */
	record Freeze(int millis) implements Fault {
	}

	/** All that passes the line comes later by so much, for a while. */
	record Slow(int millis, int delay) implements Fault {
	}

	/** Each connection breaks after so many bytes more, for a while. */
	record Cut(int millis, int bytes) implements Fault {
	}

	/** What is asked arrives, its answer does not, for a while. */
	record LoseAnswer(int millis) implements Fault {
	}

	/** The side of the process says that it has no more to say, and goes on listening. */
	record HalfClose() implements Fault {
	}

}
