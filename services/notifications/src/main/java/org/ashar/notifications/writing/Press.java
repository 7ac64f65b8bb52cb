package org.ashar.notifications.writing;

/** Lays pages out. */
public interface Press {

	/** The page as plain text and as HTML that needs nothing from elsewhere. */
	Printed print(Page page);

	/** A page in both forms. */
	record Printed(String text, String html) {
	}

}
