package org.ashar.launcher;

import java.util.List;
import java.util.Map;
import java.util.Random;

import org.ashar.infra.bench.fuzz.Fuzzer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Some thousand requests that are wrong somewhere, to every endpoint of the interface, by
 * people of every role and by nobody.
 */
class HostileInputIT {

	private static final int REQUESTS = Integer.getInteger("ashar.fuzz.requests", 2_000);

	private static final List<String> ACCOUNTS = List.of("admin", "curator", "verifier", "ngo", "organizer", "focal",
			"assessor", "somebody");

	@Test
	void everyEndpointRefusesItClearlyAndChangesNothing() throws Exception {
		RunningPlatform platform = RunningPlatform.get();
		Fuzzer fuzzer = new Fuzzer(platform.portal(),
				ACCOUNTS.stream().map((account) -> new SignedIn(platform, account).token()).toList());
		long seed = Long.getLong("ashar.seed", new Random().nextLong());
		Map<String, String> findings = fuzzer.attack(seed, REQUESTS);
		System.out.println("hostile input: seed=" + seed + " statuses=" + fuzzer.statuses());
		assertThat(findings).as("seed " + seed).isEmpty();
		assertThat(fuzzer.statuses()).containsKeys(400, 401, 403, 404);
		assertThat(platform.isRunning()).isTrue();
	}

}
