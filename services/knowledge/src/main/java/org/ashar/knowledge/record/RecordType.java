package org.ashar.knowledge.record;

import java.util.Arrays;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;

/** The kinds of records, each with its own pages. */
public enum RecordType {

	ORGANIZATION("organization", "organizations"), PERSON("person", "people"), ACTIVITY("activity", "activities"),
	RECOMMENDATION("recommendation", "recommendations"), DOCUMENT("document", "documents"),
	INDICATOR("indicator", "indicators"), EVENT("event", "events"), CENTRE("centre", "centres");

	private final String code;

	private final String folder;

	RecordType(String code, String folder) {
		this.code = code;
		this.folder = folder;
	}

	/** As it is written in addresses and answers. */
	@JsonValue
	public String code() {
		return code;
	}

	/** Whether all that was told of it is kept, and not the last state only. */
	public boolean isRemembered() {
		return this != PERSON && this != CENTRE;
	}

	/** Where the portal has the page of a record. */
	public String page(String id) {
		return "/" + folder + "/" + id;
	}

	/** The kind with a code, if there is one. */
	public static Optional<RecordType> of(String code) {
		return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
	}

}
