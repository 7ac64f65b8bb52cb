package org.ashar.activities.web;

import org.ashar.activities.reference.Coded;

/** What of an assessment stands in tables; its headings are messages. */
enum AssessmentColumn implements Coded {

	ID("id"), NUMBER("number"), VOICE("voice"), LEVEL("level"), DATE("date"), EVIDENCE("evidence"),
	ORGANIZATION("organization"), NOTE_KY("note-ky"), NOTE_RU("note-ru"), NOTE_EN("note-en");

	private final String code;

	AssessmentColumn(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return code;
	}

}
