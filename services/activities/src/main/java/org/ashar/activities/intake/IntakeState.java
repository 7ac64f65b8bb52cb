package org.ashar.activities.intake;

import org.ashar.activities.reference.Coded;

/**
 * How far it has come. <pre>
 * open        nothing was changed yet
 * committing  some rows may be taken over already; whoever commits again goes on
 * done        every row has its outcome
 * </pre>
 */
public enum IntakeState implements Coded {

	OPEN("open"), COMMITTING("committing"), DONE("done");

	private final String code;

	IntakeState(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return code;
	}

}
