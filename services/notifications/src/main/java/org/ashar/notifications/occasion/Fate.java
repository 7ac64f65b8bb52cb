package org.ashar.notifications.occasion;

import java.util.List;
import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * What became of an organization. Others are named by their ids.
 *
 * @param kind renamed, merged, split or dissolved
 * @param date since when, a partial date
 * @param legalBasis by what act
 * @param heirs those that came after it
 * @param followed the one that its followers follow instead
 */
public record Fate(String kind, String date, @Nullable Text legalBasis, List<String> heirs, @Nullable String followed) {

	/** Keeps its own copy. */
	public Fate {
		heirs = List.copyOf(heirs);
	}
}
