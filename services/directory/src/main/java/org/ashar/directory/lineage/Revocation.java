package org.ashar.directory.lineage;

import java.time.Instant;
import java.util.List;

import org.ashar.directory.profile.LegalBasis;
import org.ashar.directory.profile.OrganizationId;
import org.ashar.infra.platform.language.Text;

/**
 * That it had been written down by mistake that a body ended.
 *
 * @param type how it was said to have ended
 * @param date partial date since which that was said to be so
 * @param successors those that were held for its successors
 * @param reason why it was a mistake
 */
public record Revocation(Identity type, String date, LegalBasis legalBasis, List<OrganizationId> successors,
		Text reason, Instant at) {

	/** Keeps its own copy. */
	public Revocation {
		successors = List.copyOf(successors);
	}
}
