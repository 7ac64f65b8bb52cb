package org.ashar.notifications.announcement;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How far an announcement has come. */
public enum AnnouncementState {

	/** It is written, counted and tried. */
	DRAFT,
	/** It is for many, and somebody else has to agree. */
	AWAITING_APPROVAL,
	/** It goes out at its time. */
	SCHEDULED,
	/** Letters are on their way. */
	SENDING,
	/** No more letters leave for now. */
	PAUSED,
	/** Everybody for whom it is has been written to. */
	SENT,
	/** Whoever had not been written to is not. */
	ABORTED,
	/** It goes to nobody. */
	DISCARDED;

	/** As it stands in JSON. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The state with this code. */
	public static Optional<AnnouncementState> of(String code) {
		return Stream.of(values()).filter(state -> state.code().equals(code)).findFirst();
	}

}
