package org.ashar.infra.platform.http;

/**
 * Carries a problem out of code that cannot return one, such as the reading of an
 * argument.
 */
final class Refusal extends RuntimeException {

	private final transient Problem problem;

	Refusal(Problem problem) {
		super(problem.code(), null, false, false);
		this.problem = problem;
	}

	Problem problem() {
		return problem;
	}

}
