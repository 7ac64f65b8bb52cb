package org.ashar.activities.activity;

import org.ashar.activities.reference.Coded;

/**
 * Where the record of an activity stands with its editors; it says nothing of the real
 * world.
 */
public enum EditorialState implements Coded {

	DRAFT("draft"), SUBMITTED("submitted"), CHANGES_REQUESTED("changes_requested"), REJECTED("rejected"),
	PUBLISHED("published"), SUPERSEDED("superseded"), ARCHIVED("archived");

	private final String code;

	EditorialState(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return code;
	}

	/** Whether everybody may read it. */
	public boolean isPublic() {
		return switch (this) {
			case PUBLISHED, SUPERSEDED, ARCHIVED -> true;
			case DRAFT, SUBMITTED, CHANGES_REQUESTED, REJECTED -> false;
		};
	}

}
