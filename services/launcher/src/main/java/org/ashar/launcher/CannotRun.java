package org.ashar.launcher;

/**
 * Why the platform cannot start or go on, in the one line that is shown to the person at
 * the terminal.
 */
final class CannotRun extends RuntimeException {

	private static final long serialVersionUID = 1L;

	CannotRun(String line) {
		super(line);
	}

	CannotRun(String line, Throwable cause) {
		super(line, cause);
	}

}
