package org.ashar.activities.intake;

import org.ashar.activities.reference.Coded;

/**
 * What is to become of a row, and what became of it. <pre>
 * new, changed  → done, conflict, failed
 * unchanged, refused: nothing is to be done
 * </pre>
 */
public enum RowState implements Coded {

	NEW("new"), CHANGED("changed"), UNCHANGED("unchanged"), REFUSED("refused"), DONE("done"),
	/** The record has changed since the row was looked at. */
	CONFLICT("conflict"),
	/** It could be done when it was looked at, and no longer. */
	FAILED("failed");

	private final String code;

	RowState(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return code;
	}

	/** Whether the row waits for the commit. */
	public boolean isOpen() {
		return this == NEW || this == CHANGED;
	}

}
