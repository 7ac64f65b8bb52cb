package org.ashar.notifications.occasion;

import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said about a record, or how it stands.
 *
 * @param code of the status: an IATI ActivityStatus, the stage of a law, the status of an
 * answer, or a level of assessment
 * @param voice who judged: government, civil_society or independent; null if it is no
 * judgement
 * @param by the organization that spoke
 * @param words what it said
 */
public record Verdict(String code, @Nullable String voice, @Nullable String by, @Nullable Text words) {
}
