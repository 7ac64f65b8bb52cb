package org.ashar.directory.duplicate;

import java.util.UUID;

import org.ashar.directory.profile.OrganizationId;
import org.ashar.infra.platform.identifier.Id;
import org.ashar.infra.platform.identifier.Uuids;

/** Names two organizations, whichever comes first. */
public record PairId(UUID value) implements Id {

	static PairId of(OrganizationId one, OrganizationId other) {
		String first = one.value().toString();
		String second = other.value().toString();
		return (first.compareTo(second) < 0) ? new PairId(Uuids.derived("pair", first, second))
				: new PairId(Uuids.derived("pair", second, first));
	}
}
