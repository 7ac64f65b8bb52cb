package org.ashar.infra.bench.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * Records in three languages, each the same whenever it is asked for, and a plain count
 * of what is in them.
 */
final class Records {

	private static final long SEED = 2026;

	private static final int TITLE = 6;

	private static final int NOTE = 40;

	private final Map<String, Lexicon> languages = new LinkedHashMap<>();

	private final List<String> topics;

	private final List<String> areas;

	private final Map<String, BitSet> places = new HashMap<>();

	private int size;

	/** About these topics and areas. */
	Records(List<String> topics, List<String> areas) {
		this.topics = List.copyOf(topics);
		this.areas = List.copyOf(areas);
		this.languages.put("ky", new Lexicon("кртмншжлс", "аыоөүеи", 'б', 1));
		this.languages.put("ru", new Lexicon("вгдзклмнпрст", "аеиоу", 'б', 2));
		this.languages.put("en", new Lexicon("cdfglmnprstv", "aeiou", 'b', 3));
	}

	/** There are so many from now on. */
	void grow(int to) {
		for (int number = this.size; number < to; number++) {
			Made made = record(number);
			made.asked().forEach((word) -> note(word, made.number()));
			made.topics().forEach((topic) -> note(topic, made.number()));
		}
		this.size = to;
	}

	int size() {
		return this.size;
	}

	/** The record with a number. */
	Made record(int number) {
		Random random = new Random(SEED * 31 + number);
		Set<String> asked = new HashSet<>();
		Map<String, String> title = new LinkedHashMap<>();
		Map<String, String> note = new LinkedHashMap<>();
		this.languages.forEach((language, lexicon) -> {
			title.put(language, lexicon.text(TITLE, random, asked));
			note.put(language, lexicon.text(NOTE, random, asked));
		});
		return new Made(number, new UUID(random.nextLong(), random.nextLong()).toString(), title, note,
				List.of(one(this.topics, random)), List.of(one(this.areas, random)), asked);
	}

	/** Questions that these records answer, the same for the same seed. */
	List<Question> questions(int count, long seed) {
		Random random = new Random(seed);
		List<List<String>> words = this.languages.values().stream().map(Lexicon::asked).toList();
		List<Question> questions = new ArrayList<>();
		while (questions.size() < count) {
			Question question = new Question(one(one(words, random), random), one(one(words, random), random),
					one(this.topics, random));
			if (!question.first().equals(question.second()) && count(question) > 0) {
				questions.add(question);
			}
		}
		return questions;
	}

	/** How many records have both words and the topic. */
	int count(Question question) {
		BitSet found = (BitSet) places(question.first()).clone();
		found.and(places(question.second()));
		found.and(places(question.topic()));
		return found.cardinality();
	}

	private BitSet places(String word) {
		return this.places.getOrDefault(word, new BitSet());
	}

	private void note(String word, int number) {
		this.places.computeIfAbsent(word, (it) -> new BitSet()).set(number);
	}

	private static <T> T one(List<T> list, Random random) {
		return list.get(random.nextInt(list.size()));
	}

	/**
	 * A record.
	 *
	 * @param asked the words in it that questions may ask for
	 */
	record Made(int number, String id, Map<String, String> title, Map<String, String> note, List<String> topics,
			List<String> areas, Set<String> asked) {
	}

}
