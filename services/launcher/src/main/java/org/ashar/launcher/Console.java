package org.ashar.launcher;

import java.time.Duration;
import java.util.Locale;

/** Tells the person at the terminal how far things are. */
final class Console {

	void step(String what, Runnable work) {
		long began = System.nanoTime();
		work.run();
		double seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
		say(String.format(Locale.ROOT, "  %-38s %6.1f s", what, seconds));
	}

	void detail(String what) {
		say("    " + what);
	}

	synchronized void say(String line) {
		System.out.println(line);
	}

}
