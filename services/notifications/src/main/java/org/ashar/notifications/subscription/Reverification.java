package org.ashar.notifications.subscription;

/** Is told when the owner of an address has answered: then letters arrive there. */
public interface Reverification {

	/** The keyed hash is that of {@link AddressMark#mark}. */
	void answered(String mark);

}
