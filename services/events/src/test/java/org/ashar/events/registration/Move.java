package org.ashar.events.registration;

/** What may happen in a history. */
enum Move {

	REGISTER, CONFIRM, CONFIRM_TOO, APPROVE, REJECT, EDIT, WITHDRAW, ACCEPT, DECLINE, PRIORITISE, REINSTATE, EXPIRE,
	CAPACITY, QUOTA, RULES, SIGN_UP, SIGN_UP_FOR_BOTH, SIGN_OFF

}
