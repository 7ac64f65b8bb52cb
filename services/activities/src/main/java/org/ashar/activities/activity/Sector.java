package org.ashar.activities.activity;

/**
 * A sector of an activity (IATI sector).
 *
 * @param vocabulary an IATI SectorVocabulary code
 */
public record Sector(String vocabulary, String code) {
}
