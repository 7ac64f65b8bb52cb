package org.ashar.events.paper;

/** So many people are for devices: nobody finds a name on hundreds of sheets. */
public final class ListTooLongException extends RuntimeException {

	ListTooLongException() {
		super("more people than a list on paper is good for", null, false, false);
	}

}
