package org.ashar.launcher.demo;

/**
 * Why somebody could not be signed in or a part of the demo world could not be loaded, in
 * one line.
 */
public sealed class CannotLoad extends RuntimeException permits Stale {

	private static final long serialVersionUID = 1L;

	CannotLoad(String line) {
		super(line);
	}

	CannotLoad(String line, Throwable cause) {
		super(line, cause);
	}

}
