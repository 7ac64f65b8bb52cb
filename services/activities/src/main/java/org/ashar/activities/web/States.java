package org.ashar.activities.web;

import org.ashar.infra.platform.http.Problem;
import org.springframework.http.HttpStatus;

/**
 * What all records of this service have in common: they stand somewhere with their
 * editors.
 */
final class States {

	private States() {
	}

	static Problem wrong(String state, String action) {
		return Problem.of(HttpStatus.CONFLICT, "record-state")
			.with("state", state)
			.with("action", action)
			.arguments(state, action.replace('-', '_'));
	}

}
