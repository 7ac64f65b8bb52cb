package org.ashar.activities.activity;

/**
 * What an activity does for an aim of policy (IATI policy-marker).
 *
 * @param code an IATI PolicyMarker code
 * @param significance an IATI PolicySignificance code
 */
public record PolicyMarker(String code, String significance) {
}
