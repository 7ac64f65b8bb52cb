package org.ashar.events.reference;

/** In which role somebody acts on an event; the codes are those of the grants. */
public enum Duty implements Coded {

	CURATOR("curator"), AUDITOR("auditor"), ORG_OWNER("org-owner"), ORG_EDITOR("org-editor"),
	ORG_CONTRIBUTOR("org-contributor"), EVENT_OWNER("event-owner"), EVENT_MODERATOR("event-moderator"),
	EVENT_EDITOR("event-editor"), CHECK_IN("check-in");

	private final String code;

	Duty(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return code;
	}

}
