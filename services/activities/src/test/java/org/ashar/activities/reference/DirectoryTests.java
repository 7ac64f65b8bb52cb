package org.ashar.activities.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

/** What came after a body, as far as we have heard. */
class DirectoryTests {

	private final OrganizationId ministry = new OrganizationId(UUID.randomUUID());

	private final OrganizationId service = new OrganizationId(UUID.randomUUID());

	private final OrganizationId today = new OrganizationId(UUID.randomUUID());

	private final Map<OrganizationId, Fate> fates = new HashMap<>();

	private final Directory directory = new Directory() {

		@Override
		public Optional<Party> organization(OrganizationId id) {
			return Optional.of(new Party(id, "published", "verified", fates.get(id)));
		}

		@Override
		public boolean hasConcept(String scheme, String notation) {
			return false;
		}

	};

	@Test
	void theLineGoesOnAsLongAsEachHasOneHeir() {
		fates.put(ministry, new Fate("renamed", List.of(service), 1));
		fates.put(service, new Fate("merged", List.of(today), 2));
		fates.put(today, new Fate("split", List.of(ministry, service), 3));
		assertThat(directory.line(ministry)).extracting(Succession::to).containsExactly(service, today);
		assertThat(directory.line(today)).isEmpty();
	}

	@Test
	void whereTheyPartedAndMergedTheOtherWayRoundTheLaterMessageMayComeFirst() {
		fates.put(ministry, new Fate(Fate.DUPLICATE, List.of(service), 1));
		fates.put(service, new Fate(Fate.DUPLICATE, List.of(ministry), 3));
		assertThat(directory.line(service)).extracting(Succession::to).containsExactly(ministry);
	}

}
