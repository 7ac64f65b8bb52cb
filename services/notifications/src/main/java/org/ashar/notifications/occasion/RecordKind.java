package org.ashar.notifications.occasion;

import java.util.Locale;

/** The records that letters are written about. */
public enum RecordKind {

	/** A reform activity. */
	ACTIVITY("activities"),
	/** A recommendation. */
	RECOMMENDATION("recommendations"),
	/** An organization of the directory. */
	ORGANIZATION("organizations"),
	/** An event that people attend. */
	EVENT("events");

	private final String path;

	RecordKind(String path) {
		this.path = path;
	}

	/** As it stands in the keys of messages. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Where the portal shows such records. */
	public String path() {
		return path;
	}

}
