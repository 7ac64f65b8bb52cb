package org.ashar.notifications.occasion;

import java.util.Locale;

/** What happened to a record, as far as its followers care. */
public enum Happening {

	/** It can be read by everybody now. */
	PUBLISHED,
	/** Something in it that matters was changed. */
	EDITED,
	/** It goes by another name now. */
	RENAMED,
	/** It is not what it was: another body took its place, several did, or none. */
	ENDED,
	/** What was said of its end was a mistake. */
	END_REVOKED,
	/** Another body is asked in the place of one that ended. */
	READDRESSED,
	/** It has come further, or was stopped, in the real world. */
	STATUS_CHANGED,
	/** Something else took its place. */
	SUPERSEDED,
	/** The body it is addressed to has answered. */
	RESPONDED,
	/** Somebody has judged how far it is carried out. */
	ASSESSED,
	/** The day is over by which an answer was due. */
	BECAME_DELAYED,
	/** The answer has been due for very long. */
	BECAME_LONG_OVERDUE,
	/** It was in the past and is on record now. */
	RECORDED,
	/** Whoever wants to come can register now. */
	REGISTRATION_OPENED,
	/** It does not take place. */
	CANCELLED,
	/** What it came to can be read by everybody now. */
	OUTCOMES_PUBLISHED;

	/** As it stands in the keys of messages. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
