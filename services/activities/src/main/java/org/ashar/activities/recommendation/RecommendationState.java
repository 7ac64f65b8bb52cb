package org.ashar.activities.recommendation;

import org.ashar.activities.reference.Coded;

/**
 * Where a recommendation stands with its editors; it says nothing of the answer or of
 * what was done.
 */
public enum RecommendationState implements Coded {

	DRAFT("draft"), REVIEW("review"), ADOPTED("adopted"), PUBLISHED("published"), SUPERSEDED("superseded"),
	MERGED("merged"), ARCHIVED("archived");

	private final String code;

	RecommendationState(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return code;
	}

	/** Whether everybody may read it. */
	public boolean isPublic() {
		return switch (this) {
			case PUBLISHED, SUPERSEDED, MERGED, ARCHIVED -> true;
			case DRAFT, REVIEW, ADOPTED -> false;
		};
	}

}
