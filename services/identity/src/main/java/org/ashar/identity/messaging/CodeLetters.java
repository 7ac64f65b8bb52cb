package org.ashar.identity.messaging;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The part of notifications that identity calls. */
@HttpExchange("/internal/v1")
interface CodeLetters {

	@PostExchange("/sign-in-codes")
	void send(@RequestBody CodeLetter letter);

	/**
	 * A letter with a code.
	 *
	 * @param language BCP 47 tag
	 * @param minutes how long the code may be used
	 */
	record CodeLetter(String email, String code, String language, long minutes) {

		/** Neither address nor code. */
		@Override
		public String toString() {
			return "CodeLetter";
		}
	}

}
