package org.ashar.activities.intake;

/**
 * What is wrong with a row.
 *
 * @param field the column, or what the API calls the field
 * @param code what is wrong with it; each has its words
 */
public record Finding(String field, String code) {
}
