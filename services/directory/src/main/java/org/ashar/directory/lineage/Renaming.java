package org.ashar.directory.lineage;

import org.ashar.directory.profile.LegalBasis;
import org.ashar.infra.platform.language.Text;

/**
 * That a body was given another name.
 *
 * @param formerName what it was called until then
 * @param date partial date since which it has the other name
 */
public record Renaming(Text formerName, String date, LegalBasis legalBasis) {
}
