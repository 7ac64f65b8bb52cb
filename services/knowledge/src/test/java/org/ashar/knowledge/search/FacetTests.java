package org.ashar.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Text;
import org.ashar.knowledge.Gold;
import org.ashar.knowledge.index.Library;
import org.ashar.knowledge.index.Shelves;
import org.ashar.knowledge.record.Entry;
import org.ashar.knowledge.record.RecordKey;
import org.ashar.knowledge.record.RecordType;
import org.ashar.knowledge.record.Vocabulary;
import org.ashar.infra.words.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Facets beside a plain count, in an index of many parts. */
class FacetTests {

	private static final Vocabulary VOCABULARY = new Vocabulary(Shelves.concepts());

	/** Two topics below the same one, and two countries: it counts once for each. */
	private static final Entry MANIFOLD = new Entry(new RecordKey(RecordType.DOCUMENT, "manifold"), "published", null,
			Text.of(null, null, "manifold"), List.of(), List.of(), List.of("pensions", "health"),
			List.of("bishkek", "kyrgyzstan", "moscow"), null, Entry.Details.NONE);

	private final List<Entry> entries = new ArrayList<>(Gold.corpus().stream().map(Shelves::entry).toList());

	@TempDir
	private Path folder;

	@Test
	void eachChoiceSaysWhatItWouldBring() throws IOException {
		entries.add(MANIFOLD);
		Words words = new Words();
		Library library = library(words);
		SearchDesk desk = new SearchDesk(library, words);
		for (RecordType type : new RecordType[] { null, RecordType.DOCUMENT }) {
			for (String topic : new String[] { null, "social-protection", "pensions" }) {
				for (String country : new String[] { null, "kyrgyzstan", "russia" }) {
					for (Language language : new Language[] { null, Language.EN }) {
						check(desk, new Question(null, Language.KY, type, topic, country, language, null, null));
					}
				}
			}
		}
		library.close();
	}

	private Library library(Words words) throws IOException {
		Library library = Shelves.open(folder, words);
		for (var concept : Shelves.concepts()) {
			library.tell(concept, 1);
		}
		for (Entry entry : entries) {
			library.tell(Shelves.fact(entry, 1));
			if (entry.hashCode() % 4 == 0) {
				library.refresh();
			}
		}
		library.refresh();
		return library;
	}

	private void check(SearchDesk desk, Question question) {
		Found found = desk.search(question, null, 100);
		Facets facets = found.facets();
		List<List<Facets.Value>> told = List.of(facets.type(), facets.topic(), facets.country(), facets.language());
		assertThat(found.total()).as("%s", question).isEqualTo(fitting(question, -1).size());
		assertThat(found.hits()).hasSize((int) Math.min(100, found.total()));
		for (int facet = 0; facet < told.size(); facet++) {
			assertThat(told.get(facet).stream().collect(Collectors.toMap(Facets.Value::value, Facets.Value::count)))
				.as("%s of %s", facet, question)
				.isEqualTo(plain(question, facet));
		}
	}

	private Map<String, Long> plain(Question question, int facet) {
		Map<String, Long> counts = new TreeMap<>();
		fitting(question, facet)
			.forEach((entry) -> values(entry).get(facet).forEach((value) -> counts.merge(value, 1L, Long::sum)));
		return counts;
	}

	/** Whatever meets all conditions but one. */
	private List<Entry> fitting(Question question, int open) {
		List<@Nullable String> wanted = new ArrayList<>();
		wanted.add(question.type() != null ? question.type().code() : null);
		wanted.add(question.topic());
		wanted.add(question.country());
		wanted.add(question.language() != null ? question.language().tag() : null);
		return entries.stream().filter(entry -> {
			List<Set<String>> values = values(entry);
			for (int facet = 0; facet < wanted.size(); facet++) {
				if (facet != open && wanted.get(facet) != null && !values.get(facet).contains(wanted.get(facet))) {
					return false;
				}
			}
			return true;
		}).toList();
	}

	private static List<Set<String>> values(Entry entry) {
		return List.of(Set.of(entry.key().type().code()),
				all(entry.topics(), VOCABULARY::topicsAbove, topic -> VOCABULARY.topic(topic).isPresent()),
				all(entry.areas(), VOCABULARY::countriesAbove, country -> true),
				entry.title().values().keySet().stream().map(Language::tag).collect(Collectors.toSet()));
	}

	private static Set<String> all(Collection<String> values, Function<String, Set<String>> above,
			java.util.function.Predicate<String> known) {
		return values.stream().flatMap(value -> above.apply(value).stream()).filter(known).collect(Collectors.toSet());
	}

}
