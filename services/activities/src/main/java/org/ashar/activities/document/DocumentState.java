package org.ashar.activities.document;

import org.ashar.activities.reference.Coded;

/** Where a document record stands with its editors. */
public enum DocumentState implements Coded {

	DRAFT("draft"), PUBLISHED("published"), ARCHIVED("archived");

	private final String code;

	DocumentState(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return code;
	}

	/** Whether everybody may read it. */
	public boolean isPublic() {
		return this != DRAFT;
	}

}
