package org.ashar.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

import org.ashar.contracts.ActivityMessage;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.Http;
import org.junit.jupiter.api.Test;

/** Several people at the same record at the same moment. */
class ConcurrentEditsIT {

	private static final String LIST = "/api/v1/activities";

	private static final int PEOPLE = 8;

	private final String ngo = World.organization("published", "verified");

	private final Http owner = World.in(ngo, Role.ORG_OWNER);

	@Test
	void oneEditWinsAndTheOthersReadFirst() throws Exception {
		String id = World.make(owner, LIST, World.activity(ngo));
		List<Http.Answer> answers = together(person -> owner.ifMatch(1)
			.put(LIST + "/" + id, World.activity(ngo, "title", World.text("Версия " + person))));
		assertThat(answers).extracting(Http.Answer::status).containsOnlyOnce(200);
		assertThat(Collections.frequency(answers.stream().map(Http.Answer::status).toList(), 412))
			.isEqualTo(PEOPLE - 1);
		Http.Answer winner = answers.stream().filter(answer -> answer.status() == 200).findFirst().orElseThrow();
		Http.Answer now = owner.get(LIST + "/" + id);
		assertThat(now.version()).isEqualTo(2);
		assertThat(now.json().get("title")).isEqualTo(winner.json().get("title"));
		try (Listener topic = new Listener(Topics.ACTIVITIES)) {
			assertThat(topic.hear(id, 2, ActivityMessage.class)).as("the losers told nobody").hasSize(2);
		}
	}

	@Test
	void theSameRequestSentByImpatientFingersCreatesOneActivity() throws Exception {
		String key = UUID.randomUUID().toString();
		List<Http.Answer> answers = together(
				_ -> owner.idempotencyKey(key).post(LIST, World.activity(ngo, "tags", List.of("once"))));
		assertThat(answers).extracting(Http.Answer::status).containsOnly(201);
		assertThat(answers.stream().map(answer -> answer.json().get("id").asString()).distinct()).hasSize(1);
		assertThat(World.must(owner.get(LIST + "?mine=true"), 200).json().get("items")).hasSize(1);
	}

	private static List<Http.Answer> together(IntFunction<Http.Answer> request) throws Exception {
		CyclicBarrier start = new CyclicBarrier(PEOPLE);
		try (ExecutorService people = Executors.newFixedThreadPool(PEOPLE)) {
			List<Callable<Http.Answer>> tasks = new ArrayList<>();
			for (int i = 0; i < PEOPLE; i++) {
				int person = i;
				tasks.add(() -> {
					start.await();
					return request.apply(person);
				});
			}
			List<Http.Answer> answers = new ArrayList<>();
			for (Future<Http.Answer> answer : people.invokeAll(tasks)) {
				answers.add(answer.get());
			}
			return answers;
		}
	}

}
