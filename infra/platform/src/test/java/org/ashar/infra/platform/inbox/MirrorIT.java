package org.ashar.infra.platform.inbox;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.ashar.infra.platform.outbox.sample.NotebookApplication;
import org.ashar.infra.platform.testing.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

import static org.assertj.core.api.Assertions.assertThat;

class MirrorIT {

	private static RunningService service;

	private static Mirror<Copy> mirror;

	@BeforeAll
	static void start() {
		service = RunningService.start(NotebookApplication.class, "notebook");
		mirror = service.bean(Mirrors.class).of(Copy.class, "copies");
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@Test
	void aCopyMovesOnlyForward() {
		assertThat(mirror.apply("a", 1, new Copy("first", null))).isTrue();
		assertThat(mirror.apply("a", 3, new Copy("third", null))).isTrue();
		assertThat(mirror.apply("a", 2, new Copy("second", null))).isFalse();
		assertThat(mirror.apply("a", 3, new Copy("third again", null))).isFalse();
		assertThat(mirror.find("a")).contains(new Copy("third", null));
	}

	@Test
	void whatIsForgottenDoesNotComeBackByALateMessage() {
		mirror.apply("b", 1, new Copy("here", "x"));
		mirror.forget("b", 3);
		assertThat(mirror.find("b")).isEmpty();
		assertThat(mirror.find(Query.query(Criteria.where("state.group").is("x")))).isEmpty();
		assertThat(mirror.apply("b", 2, new Copy("late", "x"))).isFalse();
		assertThat(mirror.find("b")).isEmpty();
	}

	@Test
	void theNewestStateWinsInWhateverOrderManyListenersBringIt() {
		long seed = System.nanoTime();
		System.out.println("seed " + seed);
		List<Integer> order = new ArrayList<>(IntStream.rangeClosed(1, 200).boxed().toList());
		Collections.shuffle(order, new Random(seed));
		try (ExecutorService listeners = Executors.newFixedThreadPool(8)) {
			order.forEach((sequence) -> listeners
				.submit(() -> mirror.apply("c", sequence, new Copy("state " + sequence, null))));
		}
		assertThat(mirror.find("c")).contains(new Copy("state 200", null));
	}

	record Copy(String name, @org.jspecify.annotations.Nullable String group) {
	}

}
