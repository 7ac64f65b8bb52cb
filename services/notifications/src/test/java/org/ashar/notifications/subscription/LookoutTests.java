package org.ashar.notifications.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ashar.notifications.search.Search;
import org.ashar.notifications.search.Wanted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LookoutTests {

	private static final int RULES = 1000;

	private final Lookout lookout = new Lookout();

	@AfterEach
	void close() throws IOException {
		lookout.close();
	}

	@Test
	void allOrAnyOfSeveralThings() {
		lookout.add(Map.of("all", Wanted.all(List.of(key("topic:a"), key("body:b"))), "any",
				Wanted.any(List.of(key("topic:a"), key("body:b")))));

		assertThat(lookout.met(Set.of("topic:a", "body:b", "type:c"))).containsExactly("all", "any");
		assertThat(lookout.met(Set.of("topic:a", "type:c"))).containsExactly("any");
		assertThat(lookout.met(Set.of("type:c"))).isEmpty();
		assertThat(lookout.met(Set.of())).isEmpty();
	}

	@Test
	void ofAThousandRulesOnACommonTopicThoseAreTestedWhoseRareWordIsSaid() {
		String topic = "topic:of-which-many-want-something-and-which-has-a-long-name";
		lookout.add(IntStream.range(0, RULES)
			.boxed()
			.collect(Collectors.toMap(i -> "rule:" + i,
					i -> Wanted.all(List.of(key(topic), key("word:ru:" + (1000 + i)))))));
		lookout.add(Map.of("rule:another", Wanted.all(List.of(key(topic), key("record:r")))));

		Set<String> news = Set.of(topic, "word:ru:1007", "word:ru:nothing");
		assertThat(lookout.met(news)).containsExactly("rule:7");
		assertThat(lookout.match(news).getQueriesRun()).isEqualTo(1);
	}

	@Test
	void theLargestChoiceOfSearchesIsTestedWhole() {
		Map<String, Wanted> words = IntStream.range(0, Choice.MOST_CRITERIA * 3 * Search.MOST_WORDS)
			.mapToObj(i -> "word:ru:" + i)
			.collect(Collectors.toMap(Function.identity(), LookoutTests::key));
		List<String> keys = List.copyOf(words.keySet());
		Wanted largest = Wanted.all(IntStream.range(0, Choice.MOST_CRITERIA)
			.mapToObj(i -> Wanted.any(IntStream.range(3 * i, 3 * i + 3)
				.mapToObj(j -> Wanted.all(keys.subList(j * Search.MOST_WORDS, (j + 1) * Search.MOST_WORDS)
					.stream()
					.map(words::get)
					.toList()))
				.toList()))
			.toList());
		lookout.add(Map.of("largest", largest));

		assertThat(largest.keys()).hasSameSizeAs(keys);
		assertThat(lookout.met(keys)).containsExactly("largest");
		assertThat(lookout.met(keys.subList(3 * Search.MOST_WORDS, keys.size()))).isEmpty();
	}

	@Test
	void whatIsAddedAgainIsMetOnce() {
		Stream.of(1, 2).forEach(time -> lookout.add(Map.of("it", key("topic:a"))));
		assertThat(lookout.met(Set.of("topic:a"))).containsExactly("it");
	}

	private static Wanted key(String key) {
		return Wanted.key(List.of(key));
	}

}
