package org.ashar.directory.duplicate;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

import org.ashar.directory.profile.OrganizationId;

/**
 * Two organizations that may be one.
 *
 * @param ids of both, the first of which had been looked at last
 * @param dismissal why they are not; null as long as nobody has said so
 */
@Document("duplicates")
public record Pair(@Id PairId id, List<OrganizationId> ids, List<Reason> reasons, @Nullable Dismissal dismissal) {

	/**
	 * That they are two.
	 *
	 * @param account who says so
	 */
	public record Dismissal(String account, String role, String note, Instant at) {
	}
}
