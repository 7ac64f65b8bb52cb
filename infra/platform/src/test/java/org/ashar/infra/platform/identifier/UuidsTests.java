package org.ashar.infra.platform.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class UuidsTests {

	private static final Instant NOON = Instant.parse("2013-05-28T12:00:00.123456789Z");

	@Test
	void aTimeOrderedIdentifierCarriesItsMillisecond() {
		UUID id = Uuids.v7(NOON);

		assertThat(id.version()).isEqualTo(7);
		assertThat(id.variant()).isEqualTo(2);
		assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
	}

	@Test
	void whatIsMadeLaterSortsLaterEvenWithinOneTick() {
		Instant later = NOON.plusSeconds(60);
		List<String> made = IntStream.range(0, 10_000).mapToObj(i -> Uuids.v7(later).toString()).toList();

		assertThat(made).isSorted().doesNotHaveDuplicates();
	}

	@Test
	void aSmallStepBackOfTheClockKeepsTheOrder() {
		Instant later = NOON.plusSeconds(120);
		String before = Uuids.v7(later).toString();
		String after = Uuids.v7(later.minusSeconds(2)).toString();

		assertThat(after).isGreaterThan(before);
	}

	@Test
	void aClockThatWasSetBackByYearsIsBelieved() {
		Uuids.v7(Instant.parse("2030-01-01T00:00:00Z"));
		Instant conference = Instant.parse("2011-06-01T04:00:00Z");

		assertThat(Uuids.v7(conference).getMostSignificantBits() >>> 16).isEqualTo(conference.toEpochMilli());
	}

	@Test
	void manyAtOnceNeverMakeTheSame() throws Exception {
		Set<UUID> made = new HashSet<>();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<List<UUID>>> all = new ArrayList<>();
			for (int i = 0; i < 16; i++) {
				all.add(threads.submit(() -> IntStream.range(0, 1_000).mapToObj(n -> Uuids.v7(NOON)).toList()));
			}
			for (Future<List<UUID>> some : all) {
				made.addAll(some.get());
			}
		}
		assertThat(made).hasSize(16_000);
	}

	@Test
	void theSameNamesGiveTheSameIdentifierForEver() {
		UUID id = Uuids.derived("organization", "Resource Centre for the Elderly");

		assertThat(id).isEqualTo(UUID.fromString("8639012e-9019-8acd-81c7-ee1a3f0d8679"));
		assertThat(id.version()).isEqualTo(8);
		assertThat(id.variant()).isEqualTo(2);
	}

	@Test
	void partsDoNotRunTogether() {
		assertThat(Uuids.derived("ab", "c")).isNotEqualTo(Uuids.derived("a", "bc"));
		assertThat(Uuids.derived("a")).isNotEqualTo(Uuids.derived("a", ""));
	}

}
