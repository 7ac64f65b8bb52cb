package org.ashar.infra.platform.http;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** As in the web door of every service. */
@RestControllerAdvice
class BazaarProblems {

	@ExceptionHandler
	Problem on(BazaarFull full) {
		return Problem.of(HttpStatus.CONFLICT, "bazaar-full").with("left", full.left).arguments(full.left);
	}

	@ExceptionHandler
	Problem on(Wordless wordless) {
		return Problem.of(HttpStatus.CONFLICT, "nobody-has-written-this");
	}

	static final class BazaarFull extends RuntimeException {

		private final int left;

		BazaarFull(int left) {
			this.left = left;
		}

	}

	static final class Wordless extends RuntimeException {

	}

}
