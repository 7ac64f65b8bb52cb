package org.ashar.activities.web;

import org.ashar.activities.reference.Coded;

/** What of an activity stands in tables, in and out; its headings are messages. */
enum ActivityColumn implements Coded {

	ID("id"), TYPE("type"), STATUS("status"), TITLE_KY("title-ky"), TITLE_RU("title-ru"), TITLE_EN("title-en"),
	DESCRIPTION_KY("description-ky"), DESCRIPTION_RU("description-ru"), DESCRIPTION_EN("description-en"),
	ORGANIZATION("organization"), PLANNED_START("planned-start"), ACTUAL_START("actual-start"),
	PLANNED_END("planned-end"), ACTUAL_END("actual-end"), TOPICS("topics"), AREAS("areas"), COUNTRIES("countries"),
	SECTORS("sectors"), GOALS("goals"), TAGS("tags"), IATI("iati");

	private final String code;

	ActivityColumn(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return code;
	}

	/** The language of a column that has one. */
	String language() {
		return code.substring(code.lastIndexOf('-') + 1);
	}

}
