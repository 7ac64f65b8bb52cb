package org.ashar.directory.lineage;

import org.ashar.directory.profile.LegalBasis;

/**
 * That a body is no more.
 *
 * @param date partial date since which it is so
 */
public record Dissolution(String date, LegalBasis legalBasis) {
}
