package org.ashar.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.ashar.contracts.Topics.Topic;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SchemaHistoryTests {

	private final SchemaHistory history = SchemaHistory.read(SchemaHistory.FOLDER);

	@TestFactory
	Stream<DynamicTest> theNewestFrozenSchemaIsTheOneInUse() {
		return Topics.ALL.stream().map(topic -> dynamicTest(topic.name(), () -> isFrozen(topic.schema())));
	}

	@TestFactory
	Stream<DynamicTest> everySchemaReadsAllEarlierOnesAndTheReverse() {
		return Topics.ALL.stream().map(topic -> dynamicTest(topic.name(), () -> {
			Schema current = topic.schema();
			assertThat(Compatibility.breaks(current, this.history.of(current.getName()))).isEmpty();
		}));
	}

	@Test
	void noSchemaOfTheHistoryWasRemoved() {
		this.history.records()
			.forEach((record, numbers) -> assertThat(numbers.keySet()).as(record)
				.containsExactlyElementsOf(IntStream.rangeClosed(1, numbers.size()).boxed().toList()));
	}

	@Test
	void everyFrozenRecordStillTravelsOnATopic() {
		List<String> travelling = Topics.ALL.stream().map(topic -> topic.schema().getName()).toList();
		assertThat(this.history.records().keySet()).containsExactlyInAnyOrderElementsOf(travelling);
	}

	@Test
	void aFrozenFileHoldsTheRecordItIsNamedAfter() {
		this.history.records()
			.forEach((record, numbers) -> assertThat(numbers.values()).as(record)
				.extracting(Schema::getFullName)
				.containsOnly("org.ashar.contracts." + record));
	}

	@Test
	void topicsHaveOneNameEach() {
		assertThat(Topics.ALL).extracting(Topic::name).doesNotHaveDuplicates();
	}

	private void isFrozen(Schema current) throws IOException {
		var numbers = this.history.numbers(current.getName());
		String now = SchemaHistory.text(current);
		if (!numbers.isEmpty()) {
			Schema newest = numbers.get(numbers.lastKey());
			if (fingerprint(newest) == fingerprint(current) && SchemaHistory.text(newest).equals(now)) {
				return;
			}
		}
		int next = numbers.isEmpty() ? 1 : numbers.lastKey() + 1;
		Path proposal = Path.of("target/schemas", current.getName() + "." + next + ".avsc");
		Files.createDirectories(proposal.getParent());
		Files.writeString(proposal, now);
		throw new AssertionError("%s is not what is frozen. If the change is meant: cp contracts/%s contracts/%s/"
			.formatted(current.getName(), proposal, SchemaHistory.FOLDER));
	}

	private static long fingerprint(Schema schema) {
		return SchemaNormalization.parsingFingerprint64(schema);
	}

}
