package org.ashar.activities.activity;

/** A link to another activity (IATI related-activity). */
public record RelatedActivity(ActivityId activityId, RelationType type) {
}
