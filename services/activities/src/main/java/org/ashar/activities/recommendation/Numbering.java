package org.ashar.activities.recommendation;

import java.util.List;

import org.ashar.activities.activity.ActivityId;
import org.ashar.activities.document.DocumentId;
import org.ashar.activities.reference.Actor;
import org.jspecify.annotations.Nullable;

/** Finds recommendations where each has a number of its own. */
public interface Numbering {

	/**
	 * All of a document or of a set, or of both, that this reader may know of and that
	 * have a number.
	 */
	List<Recommendation> of(@Nullable DocumentId document, @Nullable ActivityId set, Actor reader);

}
