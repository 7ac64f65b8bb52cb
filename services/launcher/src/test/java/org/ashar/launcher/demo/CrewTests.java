package org.ashar.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

class CrewTests {

	private final References references = new References();

	@Test
	void everyPieceOfWorkIsDoneOnce() {
		Set<Integer> done = ConcurrentHashMap.newKeySet();
		Crew.each(IntStream.range(0, 200).boxed().toList(), (number) -> assertThat(done.add(number)).isTrue());
		assertThat(done).hasSize(200);
	}

	@Test
	void whoWaitsForAnEarlierRecordGetsIt() {
		List<Integer> chain = IntStream.range(0, 50).boxed().toList();
		Crew.each(chain, (number) -> {
			String before = number == 0 ? "" : this.references.id("r" + (number - 1));
			this.references.know("r" + number, before + "x");
		});
		assertThat(this.references.id("r49")).hasSize(50);
	}

	@Test
	void theFirstFailureEndsTheWorkAndIsTold() {
		AtomicInteger done = new AtomicInteger();
		List<Integer> work = IntStream.range(0, 1000).boxed().toList();
		assertThatThrownBy(() -> Crew.each(work, (number) -> {
			if (done.incrementAndGet() == 20) {
				throw new CannotLoad("no more");
			}
		})).isInstanceOf(CannotLoad.class).hasMessage("no more");
		assertThat(done.get()).isLessThan(1000);
	}

	@Test
	void whoRefersToARecordThatFailedHearsOfIt() {
		this.references.giveUp("rce", new CannotLoad("refused"));
		assertThatThrownBy(() -> this.references.id("rce")).isInstanceOf(CannotLoad.class).hasMessageContaining("rce");
	}

	@Test
	void referencesBecomeIdsWhereverTheyStand() {
		this.references.know("rce", "42");
		JsonMapper json = JsonMapper.builder().build();
		assertThat(this.references.resolve(json.readTree("""
				{"a":"ref:rce","b":[{"c":"ref:rce"},"rce"],"d":7}"""))).isEqualTo(json.readTree("""
				{"a":"42","b":[{"c":"42"},"rce"],"d":7}"""));
	}

}
