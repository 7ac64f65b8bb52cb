package org.ashar.launcher.demo;

/** A record is not in the state in which it was seen: looking again may help. */
final class Stale extends CannotLoad {

	private static final long serialVersionUID = 1L;

	Stale(String line) {
		super(line);
	}

}
