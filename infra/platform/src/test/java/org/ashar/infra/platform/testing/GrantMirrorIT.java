package org.ashar.infra.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ashar.infra.platform.security.Grant;
import org.ashar.infra.platform.security.GrantMirror;
import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.sample.SampleApplication;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;

class GrantMirrorIT {

	private static final Instant LONG_AGO = Instant.parse("2011-05-20T09:00:00Z");

	private static final List<Grant> CURATOR = List.of(new Grant(Role.CURATOR, "platform", LONG_AGO, null));

	private static RunningService service;

	private static GrantMirror mirror;

	private final String account = UUID.randomUUID().toString();

	@BeforeAll
	static void start() {
		service = RunningService.start(SampleApplication.class, "sample");
		mirror = service.bean(GrantMirror.class);
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@Test
	void aRevocationIsNotUndoneByALateMessage() {
		mirror.apply(account, 1, CURATOR);
		assertThat(curator()).isTrue();
		mirror.apply(account, 3, List.of());
		assertThat(curator()).isFalse();
		mirror.apply(account, 2, CURATOR);
		mirror.apply(account, 3, CURATOR);
		assertThat(curator()).isFalse();
		mirror.apply(account, 4, CURATOR);
		assertThat(curator()).isTrue();
	}

	@Test
	void theLastMessageWinsInWhateverOrderTheyArrive() throws Exception {
		List<Long> sequences = new ArrayList<>(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L));
		Collections.shuffle(sequences, new Random(42));
		try (ExecutorService listeners = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<?>> applied = new ArrayList<>();
			for (long sequence : sequences) {
				applied
					.add(listeners.submit(() -> mirror.apply(account, sequence, sequence == 8 ? CURATOR : List.of())));
			}
			for (Future<?> each : applied) {
				each.get();
			}
		}
		assertThat(curator()).isTrue();
	}

	@Test
	void aRoleOfANewerVersionIsPassedOver() {
		mirror.apply(account, 1, CURATOR);
		Document grants = service.bean(MongoOperations.class).findById(account, Document.class, "grants");
		assertThat(grants).isNotNull();
		grants.getList("grants", Document.class).getFirst().put("role", "archivist");
		service.bean(MongoOperations.class).save(grants, "grants");
		assertThat(curator()).isFalse();
	}

	private boolean curator() {
		return service.as(account).get("/api/v1/mine").json().get("curator").asBoolean();
	}

}
