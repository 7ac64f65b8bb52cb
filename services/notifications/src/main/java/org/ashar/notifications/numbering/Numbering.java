package org.ashar.notifications.numbering;

import org.springframework.stereotype.Component;

/**
 * Draws numbers for subscriptions and occasions, one after the other. An occasion is for
 * those whose number is lower than its own: they had begun when it was taken in.
 */
@Component
public class Numbering {

	private final Numbers numbers;

	Numbering(Numbers numbers) {
		this.numbers = numbers;
	}

	/** Higher than all that were drawn before it, by whatever instance. */
	public long next() {
		return numbers.next();
	}

}
