package org.ashar.infra.platform.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.ashar.infra.platform.outbox.sample.Notebook;
import org.ashar.infra.platform.outbox.sample.NotebookApplication;
import org.ashar.infra.platform.testing.Backends;
import org.ashar.infra.platform.testing.RunningService;
import org.junit.jupiter.api.Test;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/**
 * What was written reaches the topic, each aggregate's facts in their order, although the
 * service is stopped half-way.
 */
class EveryFactArrivesInOrderIT {

	private static final int NOTEBOOKS = 60;

	private static final int LINES = 20;

	private final String topic = "written-" + UUID.randomUUID();

	private final String name = "notebook-" + UUID.randomUUID().toString().substring(0, 8);

	@Test
	void everyFactArrivesInOrderAlthoughTheServiceIsStoppedHalfWay() throws Exception {
		long seed = System.nanoTime();
		System.out.println("seed " + seed);
		Random random = new Random(seed);
		Map<String, Integer> written = new ConcurrentHashMap<>();
		for (int round = 0; round < 3; round++) {
			try (RunningService service = start()) {
				int stopAfter = NOTEBOOKS * LINES / 3 * (round + 1) - random.nextInt(100);
				write(service, written, (round == 2) ? Integer.MAX_VALUE : stopAfter);
				if (round == 2) {
					awaitEmptyOutboxes(service);
					allIsInTheTrailOnce(service, written);
				}
			}
		}
		assertThat(written).hasSize(NOTEBOOKS).allSatisfy((id, lines) -> assertThat(lines).isEqualTo(LINES));
		allArrivedInOrder(written);
	}

	/* Also what was moved there when the service was stopped, and moved again. */
	private static void allIsInTheTrailOnce(RunningService service, Map<String, Integer> written) {
		AuditTrail trail = service.bean(AuditTrail.class);
		written.forEach((id, lines) -> {
			AuditFilter its = new AuditFilter("notebook", id, null, null, null, null);
			List<AuditEntry> entries = trail.find(its, null, 100).reversed();
			assertThat(entries).extracting(AuditEntry::sequence)
				.containsExactlyElementsOf(LongStream.rangeClosed(1, lines).boxed().toList());
			assertThat(entries).allSatisfy((entry) -> assertThat(entry.fact()).isEqualTo("written"));
			assertThat(entries.getLast().changes()).singleElement()
				.satisfies((change) -> assertThat((List<?>) change.after())
					.hasSize(((List<?>) change.before()).size() + 1));
		});
	}

	@Test
	void anAuditorSeesWhatWasWrittenBeforeAndAfter() {
		try (RunningService service = start()) {
			Notebook notebook = Notebook.open("audited");
			notebook.write("one", Instant.EPOCH);
			notebooks(service).add(notebook);
			notebook.write("two", Instant.EPOCH);
			notebook.tearOffCover();
			notebooks(service).save(notebook);
			awaitEmptyOutboxes(service);
			List<AuditEntry> entries = service.bean(AuditTrail.class)
				.find(new AuditFilter(null, "audited", "system", "system", Instant.EPOCH, Instant.EPOCH.plusMillis(1)),
						null, 10);
			assertThat(entries).extracting(AuditEntry::sequence).containsExactly(2L, 1L);
			assertThat(entries.getFirst().changes()).containsExactly(new AuditEntry.Change("cover", "new", null),
					new AuditEntry.Change("lines", List.of("one"), List.of("one", "two")));
			assertThat(entries.getLast().changes()).extracting(AuditEntry.Change::before).containsOnlyNulls();
			assertThat(service.bean(AuditTrail.class)
				.find(new AuditFilter(null, "audited", null, null, null, null), entries.getFirst().place(), 10))
				.hasSize(1);
		}
	}

	@Test
	void aRelayThatDropsIsFound() throws Exception {
		Map<String, Integer> written = new ConcurrentHashMap<>();
		try (RunningService service = start()) {
			Relay broken = RelayThatDrops.insteadOfThatOf(service);
			write(service, written, 300);
			// Of 1970 all, which no sweep looks for.
			broken.collections().forEach((collection) -> written.keySet().forEach((id) -> broken.wake(collection, id)));
			awaitEmptyOutboxes(service);
			broken.stop();
		}
		assertThatThrownBy(() -> allArrivedInOrder(written)).isInstanceOf(AssertionError.class)
			.hasMessageContaining("notebook-");
	}

	@Test
	void aStaleCopyCannotBeSavedAndSaysNothing() {
		try (RunningService service = start()) {
			Aggregates<Notebook> notebooks = notebooks(service);
			Notebook first = Notebook.open("stale");
			first.write("one", Instant.EPOCH);
			notebooks.add(first);
			Notebook again = Notebook.open("stale");
			again.write("the same request, made again", Instant.EPOCH);
			assertThat(notebooks.addOnce(again).lines()).containsExactly("one");
			Notebook stale = notebooks.seen(notebooks.find("stale").orElseThrow(), 1);
			first.write("two", Instant.EPOCH);
			first.tearOffCover();
			notebooks.save(first);
			stale.write("other", Instant.EPOCH);
			assertThatThrownBy(() -> notebooks.save(stale)).isInstanceOf(OptimisticLockingFailureException.class);
			Notebook now = notebooks.find("stale").orElseThrow();
			assertThatThrownBy(() -> notebooks.seen(now, 1)).isInstanceOf(OptimisticLockingFailureException.class);
			assertThat(now.lines()).containsExactly("one", "two");
			assertThat(now.cover()).isNull();
			assertThat(now.version()).isEqualTo(2);
			assertThat(now.outbox().sequence()).isEqualTo(2);
			awaitEmptyOutboxes(service);
			assertThat(firstOccurrences().get("stale")).containsExactly(1L, 2L);
		}
	}

	@Test
	void ofManyThatAreWrittenTogetherOnlyWhatIsTakenOrStaleIsNot() {
		try (RunningService service = start()) {
			Aggregates<Notebook> notebooks = notebooks(service);
			List<Notebook> first = Stream.of("m1", "m2", "m3").map(EveryFactArrivesInOrderIT::written).toList();
			assertThat(notebooks.addAll(first)).isEqualTo(3);
			assertThat(notebooks.addAll(List.of(written("m3"), written("m4"), written("m1")))).isEqualTo(1);
			Notebook stale = notebooks.find("m2").orElseThrow();
			first.forEach((notebook) -> notebook.write("two", Instant.EPOCH));
			assertThat(notebooks.saveAll(first, Set.of("lines"))).isTrue();
			Notebook fresh = notebooks.find("m1").orElseThrow();
			List.of(stale, fresh).forEach((notebook) -> notebook.write("three", Instant.EPOCH));
			assertThat(notebooks.saveAll(List.of(stale, fresh), Set.of("lines"))).isFalse();
			assertThat(notebooks.find("m1").orElseThrow().lines()).containsExactly("one", "two", "three");
			assertThat(notebooks.find("m2").orElseThrow().lines()).containsExactly("one", "two");
			awaitEmptyOutboxes(service);
			assertThat(firstOccurrences()).containsEntry("m1", List.of(1L, 2L, 3L))
				.containsEntry("m2", List.of(1L, 2L))
				.containsEntry("m4", List.of(1L));
		}
	}

	private static Notebook written(String id) {
		Notebook notebook = Notebook.open(id);
		notebook.write("one", Instant.EPOCH);
		return notebook;
	}

	@Test
	void anAggregateWithTooManyUnsentMessagesTakesNoMore() {
		try (RunningService service = start()) {
			Notebook notebook = Notebook.open("full");
			IntStream.rangeClosed(1, 201).forEach((line) -> notebook.write("line " + line, Instant.EPOCH));
			assertThatThrownBy(() -> notebooks(service).add(notebook)).isInstanceOf(OutboxFullException.class);
			assertThat(notebooks(service).find("full")).isEmpty();
		}
	}

	@Test
	void whatIsTooLargeForItsTopicIsRefusedAndTheNextFactArrives() {
		try (RunningService service = start()) {
			Aggregates<Notebook> notebooks = notebooks(service);
			Notebook notebook = Notebook.open("large");
			notebook.write("one", Instant.EPOCH);
			notebooks.add(notebook);
			Notebook grown = notebooks.find("large").orElseThrow();
			grown.write("x".repeat(1_048_576), Instant.EPOCH);
			assertThatThrownBy(() -> notebooks.save(grown)).isInstanceOf(RecordTooLargeException.class);
			Notebook now = notebooks.find("large").orElseThrow();
			now.write("two", Instant.EPOCH);
			notebooks.save(now);
			awaitEmptyOutboxes(service);
			assertThat(firstOccurrences().get("large")).containsExactly(1L, 2L);
		}
	}

	@Test
	void aFactArrivesAlthoughTheTopicsCouldNotBeMadeAtTheStart() {
		try (RunningService service = start("--spring.kafka.admin.auto-create=false")) {
			Notebook notebook = Notebook.open("early");
			notebook.write("one", Instant.EPOCH);
			notebooks(service).add(notebook);
			awaitEmptyOutboxes(service);
			assertThat(firstOccurrences().get("early")).containsExactly(1L);
		}
	}

	private RunningService start(String... more) {
		return RunningService.start(NotebookApplication.class, "notebook",
				Stream.concat(Stream.of("--spring.application.name=" + this.name, "--sample.written=" + this.topic,
						"--sample.heard=heard-" + this.topic), Stream.of(more))
					.toArray(String[]::new));
	}

	/*
	 * Eight writers, each with notebooks of its own, until so many lines are written in
	 * all.
	 */
	private void write(RunningService service, Map<String, Integer> written, int limit) throws Exception {
		Aggregates<Notebook> notebooks = notebooks(service);
		try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
			List<Future<?>> working = new ArrayList<>();
			for (int writer = 0; writer < 8; writer++) {
				int mine = writer;
				working.add(writers.submit(() -> IntStream.range(0, LINES)
					.forEach((line) -> IntStream.range(0, NOTEBOOKS)
						.filter((notebook) -> notebook % 8 == mine)
						.forEach((notebook) -> writeLine(notebooks, "notebook-" + notebook, written, limit)))));
			}
			for (Future<?> work : working) {
				work.get();
			}
		}
	}

	private void writeLine(Aggregates<Notebook> notebooks, String id, Map<String, Integer> written, int limit) {
		int lines = written.getOrDefault(id, 0);
		int total = written.values().stream().mapToInt(Integer::intValue).sum();
		if (lines == LINES || total >= limit) {
			return;
		}
		try {
			Notebook notebook = notebooks.find(id).orElseGet(() -> Notebook.open(id));
			notebook.write("line " + (lines + 1), Instant.EPOCH);
			if (notebook.version() == null) {
				notebooks.add(notebook);
			}
			else {
				notebooks.save(notebook);
			}
			written.put(id, lines + 1);
		}
		catch (DataAccessException ex) {
			throw new AssertionError("One writer per notebook cannot be refused", ex);
		}
	}

	@SuppressWarnings("unchecked")
	private static Aggregates<Notebook> notebooks(RunningService service) {
		ConfigurableApplicationContext context = service.context();
		return (Aggregates<Notebook>) context.getBean("notebooks");
	}

	private static void awaitEmptyOutboxes(RunningService service) {
		Query waiting = Query.query(Criteria.where("outbox.since").exists(true));
		await().atMost(Duration.ofSeconds(60))
			.until(() -> !service.bean(MongoOperations.class).exists(waiting, Notebook.class));
	}

	private void allArrivedInOrder(Map<String, Integer> written) {
		Map<String, List<Long>> arrived = firstOccurrences();
		written.forEach((id, lines) -> assertThat(arrived.get(id)).as(id)
			.containsExactlyElementsOf(LongStream.rangeClosed(1, lines).boxed().toList()));
	}

	/* Sequences per key in the order in which each was seen first. */
	private Map<String, List<Long>> firstOccurrences() {
		Properties settings = new Properties();
		settings.put("bootstrap.servers", Backends.start().kafka());
		Map<String, List<Long>> arrived = new HashMap<>();
		try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings, new StringDeserializer(),
				new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = consumer.partitionsFor(this.topic)
				.stream()
				.map((partition) -> new TopicPartition(this.topic, partition.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			while (partitions.stream().anyMatch((partition) -> consumer.position(partition) < ends.get(partition))) {
				consumer.poll(Duration.ofMillis(200)).forEach((record) -> note(record, arrived));
			}
		}
		return arrived;
	}

	private static void note(ConsumerRecord<String, byte[]> record, Map<String, List<Long>> arrived) {
		String sequence = new String(record.headers().lastHeader("ashar-sequence").value(), StandardCharsets.UTF_8);
		String notebook = record.key().replaceFirst("^topic:", "");
		assertThat(new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8))
			.isEqualTo(notebook + "/" + sequence);
		List<Long> sequences = arrived.computeIfAbsent(notebook, (key) -> new ArrayList<>());
		if (!sequences.contains(Long.valueOf(sequence))) {
			sequences.add(Long.valueOf(sequence));
		}
	}

}
