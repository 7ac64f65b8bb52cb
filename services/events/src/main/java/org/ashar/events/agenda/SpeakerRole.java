package org.ashar.events.agenda;

import org.ashar.events.reference.Coded;

/** What somebody does in a session. */
public enum SpeakerRole implements Coded {

	CHAIR("chair"), SPEAKER("speaker"), PANELLIST("panellist"), MODERATOR("moderator");

	private final String code;

	SpeakerRole(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return code;
	}

}
