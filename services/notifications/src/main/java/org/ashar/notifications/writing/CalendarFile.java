package org.ashar.notifications.writing;

/**
 * A file for the calendar of the person that a letter goes to (RFC 5545).
 *
 * @param method what calendars should do with it: REQUEST or CANCEL (RFC 5546)
 */
public record CalendarFile(String method, String file) {

	/** The file names a person. */
	@Override
	public String toString() {
		return "CalendarFile[" + method + "]";
	}

}
