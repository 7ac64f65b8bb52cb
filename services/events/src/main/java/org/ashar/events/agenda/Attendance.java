package org.ashar.events.agenda;

import org.ashar.events.reference.Coded;

/** How one attends an event (schema.org eventAttendanceMode). */
public enum Attendance implements Coded {

	OFFLINE("offline"), ONLINE("online"), MIXED("mixed");

	private final String code;

	Attendance(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return code;
	}

}
