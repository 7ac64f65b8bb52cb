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
import org.ashar.infra.words.Words;
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

	@Test
	void aSlipOfTheFingersFindsWhatWasMeantAndSaysSo() throws IOException {
		Words words = new Words();
		Library library = Shelves.gold(folder, words);
		SearchDesk desk = new SearchDesk(library, words);
		Map<String, String> slips = Map.of("песнионный стаж", "ru", "стратегея миграции", "ru", "remitance", "en",
				"мекептердин", "ky", "жөлөкпулл", "ky", "жолокпуул", "ky", "конференсия", "ky", "журналсит", "ky");
		Map<String, String> meant = Map.of("песнионный стаж", "пенсионный стаж", "стратегея миграции",
				"стратегия миграции", "remitance", "remittance", "мекептердин", "мектеп", "жөлөкпулл", "жөлөкпул",
				"жолокпуул", "жөлөкпул", "конференсия", "конференция", "журналсит", "журналист");
		slips.forEach((slip, reader) -> {
			Found found = desk.search(question(slip, reader), null, 100);
			Found right = desk.search(question(meant.get(slip), reader), null, 100);
			assertThat(slugs(found)).as(slip).isEqualTo(slugs(right)).isNotEmpty();
			assertThat(found.similar()).as(slip).isTrue();
			assertThat(right.similar()).isFalse();
			assertThat(found.hits().getFirst().highlights()).as("what was meant is marked")
				.anyMatch(highlight -> highlight.parts().stream().anyMatch(Highlight.Part::marked));
		});
		library.close();
	}

	@Test
	void aWordBrokenOffFindsWhatBeginsWithIt() throws IOException {
		Words words = new Words();
		Library library = Shelves.gold(folder, words);
		SearchDesk desk = new SearchDesk(library, words);
		Map<String, String> begun = Map.of("миг", "миграция", "рекоменд", "рекомендация", "трудовая миг",
				"трудовая миграция", "пенс", "пенсия", "strat", "strategy", "migr", "migration");
		begun.forEach((beginning, whole) -> {
			String reader = beginning.matches("[a-z]+") ? "en" : "ru";
			Found found = desk.search(question(beginning, reader), null, 100);
			Found right = desk.search(question(whole, reader), null, 100);
			assertThat(slugs(found)).as(beginning).containsAll(slugs(right)).isNotEmpty();
			assertThat(found.similar()).as(beginning).isFalse();
			assertThat(found.hits()).as("what begins so is marked in " + beginning)
				.allMatch(hit -> hit.highlights()
					.stream()
					.anyMatch(highlight -> highlight.parts().stream().anyMatch(Highlight.Part::marked)));
		});
		assertThat(desk.search(question("ми", "ru"), null, 100).total()).as("two letters").isZero();
		assertThat(desk.search(question("201", "ru"), null, 100).total()).as("no word").isZero();
		library.close();
	}

	@Test
	void whatIsLikeNothingFindsNothing() throws IOException {
		Words words = new Words();
		Library library = Shelves.gold(folder, words);
		SearchDesk desk = new SearchDesk(library, words);
		for (String nothing : List.of("крокодил", "мектеп крокодил", "ыы", "пенсия оорукана", "абв где жзи клм ноп")) {
			Found found = desk.search(question(nothing, "ky"), null, 100);
			assertThat(found.total()).as(nothing).isZero();
			assertThat(found.similar()).as(nothing).isFalse();
		}
		library.close();
	}

	private static Asked ask(SearchDesk desk, Gold.Wanted wanted) {
		return new Asked(wanted, slugs(desk.search(question(wanted.words(), wanted.reader()), null, 100)));
	}

	private static Question question(String words, String reader) {
		return new Question(words, Language.of(reader).orElseThrow(), null, null, null, null, null, null);
	}

	private static Set<String> slugs(Found found) {
		return found.hits()
			.stream()
			.map(hit -> SLUGS.get(hit.entry().key().id()))
			.collect(Collectors.toCollection(TreeSet::new));
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
