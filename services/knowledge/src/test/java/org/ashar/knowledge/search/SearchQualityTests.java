package org.ashar.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.ashar.infra.platform.language.Language;
import org.ashar.knowledge.Gold;
import org.ashar.knowledge.index.Library;
import org.ashar.knowledge.index.Shelves;
import org.ashar.knowledge.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How well the search finds what people want in a small record where that is known. The
 * figures are means over the questions; nothing is claimed beyond them.
 */
class SearchQualityTests {

	private static final Map<String, String> SLUGS = Gold.corpus()
		.stream()
		.collect(Collectors.toMap(Gold.Doc::id, Gold.Doc::slug));

	@TempDir
	private Path folder;

	@Test
	void peopleFindWhatTheyWant() throws IOException {
		Words words = new Words();
		Library library = Shelves.gold(folder, words);
		SearchDesk desk = new SearchDesk(library, words);
		List<Asked> asked = Gold.queries().stream().map(wanted -> ask(desk, wanted)).toList();
		asked.stream().filter(each -> each.precision() < 1 || each.recall() < 1).forEach(System.out::println);
		assertThat(asked.size()).isGreaterThanOrEqualTo(50);
		Figures kyrgyz = figures("Kyrgyz", asked, each -> each.wanted().reader().equals("ky"));
		Figures others = figures("Russian and English", asked, each -> !each.wanted().reader().equals("ky"));
		assertThat(kyrgyz.precision()).isGreaterThan(0.9);
		assertThat(kyrgyz.recall()).isGreaterThan(0.9);
		assertThat(others.precision()).isGreaterThan(0.9);
		assertThat(others.recall()).isGreaterThan(0.9);
		library.close();
	}

	private static Asked ask(SearchDesk desk, Gold.Wanted wanted) {
		Question question = new Question(wanted.words(), Language.of(wanted.reader()).orElseThrow(), null, null, null,
				null, null, null);
		Set<String> found = desk.search(question, null, 100)
			.hits()
			.stream()
			.map(hit -> SLUGS.get(hit.entry().key().id()))
			.collect(Collectors.toCollection(TreeSet::new));
		return new Asked(wanted, found);
	}

	private static Figures figures(String language, List<Asked> all, Predicate<Asked> of) {
		List<Asked> asked = all.stream().filter(of).toList();
		Figures figures = new Figures(asked.stream().mapToDouble(Asked::precision).average().orElseThrow(),
				asked.stream().mapToDouble(Asked::recall).average().orElseThrow());
		System.out.println(String.format(Locale.ROOT, "%s search: %d questions, precision %.3f, recall %.3f", language,
				asked.size(), figures.precision(), figures.recall()));
		return figures;
	}

	private record Figures(double precision, double recall) {
	}

	private record Asked(Gold.Wanted wanted, Set<String> found) {

		private double precision() {
			return found.isEmpty() ? 0 : right() / (double) found.size();
		}

		private double recall() {
			return right() / (double) wanted.relevant().size();
		}

		private long right() {
			return found.stream().filter(wanted.relevant()::contains).count();
		}
	}

}
