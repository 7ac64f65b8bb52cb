package org.ashar.activities.intake;

import java.util.List;

import org.ashar.activities.activity.Activity;
import org.ashar.activities.activity.ActivityContent;
import org.jspecify.annotations.Nullable;

/**
 * A row of activities as it was understood.
 *
 * @param existing the activity that it changes; null where it makes a new one
 * @param content what is to be written; null where something was not understood
 */
public record ActivityProposal(int line, String label, List<Finding> findings, @Nullable Activity existing,
		@Nullable ActivityContent content, List<Difference> differences) {
}
