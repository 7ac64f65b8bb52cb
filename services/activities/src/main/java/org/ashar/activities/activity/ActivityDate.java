package org.ashar.activities.activity;

/**
 * A date of an activity (IATI activity-date).
 *
 * @param date a partial date
 */
public record ActivityDate(DateType type, String date) {
}
