package org.ashar.events.agenda;

import org.ashar.events.reference.Coded;

/** How far an event is. */
public enum EventState implements Coded {

	DRAFT("draft"), ANNOUNCED("announced"), REGISTRATION_OPEN("registration_open"),
	REGISTRATION_CLOSED("registration_closed"), ENDED("ended"), OUTCOMES_PUBLISHED("outcomes_published"),
	CANCELLED("cancelled");

	private final String code;

	EventState(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return code;
	}

	/** Whether everybody may read of it. */
	public boolean isPublic() {
		return this != DRAFT;
	}

	/** Whether it took place and is over. */
	public boolean isPast() {
		return this == ENDED || this == OUTCOMES_PUBLISHED;
	}

	/** Whether it was announced and is still to come, or under way. */
	public boolean isAhead() {
		return switch (this) {
			case ANNOUNCED, REGISTRATION_OPEN, REGISTRATION_CLOSED -> true;
			case DRAFT, ENDED, OUTCOMES_PUBLISHED, CANCELLED -> false;
		};
	}

}
