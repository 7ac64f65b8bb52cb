package org.ashar.notifications.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.ashar.infra.platform.language.Text;
import org.ashar.infra.words.Words;
import org.junit.jupiter.api.Test;

class SearchTests {

	private final Words words = new Words();

	@Test
	void wordsAreMetInTheirOtherFormsInEachLanguage() {
		assertThat(meets("права мигрантов", ru("Защита прав трудового мигранта"))).isTrue();
		assertThat(meets("migrants right", en("The rights of a migrant"))).isTrue();
		assertThat(meets("мигранттын укугу", ky("Мигранттардын укуктарын коргоо"))).isTrue();
		assertThat(meets("права мигрантов", ru("Защита прав детей"))).as("all words must be there").isFalse();
	}

	@Test
	void kyrgyzIsMetAlsoAsItIsWrittenOnARussianKeyboard() {
		assertThat(meets("онугуу", ky("Өнүгүү программасы"))).isTrue();
	}

	@Test
	void wordsMayStandInDifferentLanguages() {
		Text both = Text.of(null, "Закон о миграции", "Pensions for everybody");
		assertThat(meets("pensions миграция", both)).isTrue();
		assertThat(meets("pensions образование", both)).isFalse();
	}

	@Test
	void wordsThatSayNothingInOneLanguageNeedNotBeThere() {
		assertThat(meets("the rights", en("Rights of migrants"))).isTrue();
		assertThat(meets("the rights", ru("Защита прав"))).isFalse();
		assertThat(meets("the", ru("the"))).as("where it says something").isTrue();
		assertThat(meets("the", en("the"))).isFalse();
	}

	@Test
	void whoeverIsMetHasAKeyOfItAndOthersHaveNone() {
		for (String text : List.of("права мигрантов", "migrants right", "pensions миграция", "мигранттын укугу")) {
			Search search = Search.of(text, words);
			Text said = Text.of("Мигранттардын укуктарын коргоо", "Миграция: права мигранта",
					"The rights of a migrant, pensions");
			assertThat(meets(text, said)).as(text).isTrue();
			assertThat(Collections.disjoint(search.wanted().keys(), Spoken.of(List.of(said), words).keys()))
				.as("keys of: %s", text)
				.isFalse();
			assertThat(Collections.disjoint(search.wanted().keys(), Spoken.of(List.of(en("Schools")), words).keys()))
				.isTrue();
			assertThat(meets(text, en("Schools"))).isFalse();
		}
	}

	@Test
	void whatSaysNothingIsNoSearch() {
		assertThat(Search.of("!?", words).isSensible()).isFalse();
		assertThat(Search.of("слово ".repeat(21), words).isSensible()).isFalse();
		assertThat(Search.of("миграция", words).isSensible()).isTrue();
	}

	private boolean meets(String search, Text text) {
		Document said = new Document();
		Spoken.of(List.of(text), words)
			.keys()
			.forEach(key -> said.add(new StringField(Wanted.KEYS, key, Field.Store.NO)));
		try (Monitor monitor = new Monitor(new KeywordAnalyzer(), new TermFilteredPresearcher())) {
			monitor.register(new MonitorQuery("it", Search.of(search, words).wanted().query()));
			return monitor.match(said, QueryMatch.SIMPLE_MATCHER).getMatchCount() > 0;
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Text ru(String text) {
		return Text.of(null, text, null);
	}

	private static Text en(String text) {
		return Text.of(null, null, text);
	}

	private static Text ky(String text) {
		return Text.of(text, null, null);
	}

}
