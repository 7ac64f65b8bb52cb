package org.ashar.activities.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.ashar.infra.platform.language.Text;
import org.ashar.infra.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HintsTests {

	private final Likeness likeness = new Likeness(new Words());

	@Test
	void whatSaysNearlyTheSameSharesAKeyInEachLanguage() {
		alike(Text.of(null, "Открыть воскресные школы для детей мигрантов в крупных городах России", null),
				Text.of(null, "Для детей мигрантов открыть в крупных городах России воскресную школу", null));
		alike(Text.of("Россиянын ири шаарларында мигранттардын балдары үчүн жекшембилик мектептерди ачуу", null, null),
				Text.of("Мигранттардын балдары үчүн Россиянын ири шаарларында жекшембилик мектеп ачуу", null, null));
		alike(Text.of(null, null, "Open Sunday schools for the children of migrants in large Russian cities"),
				Text.of(null, null, "Open a Sunday school for migrant children in the large cities of Russia"));
	}

	private void alike(Text one, Text other) {
		assertThat(likeness.percent(one, other)).isGreaterThanOrEqualTo(50);
		List<String> shared = new ArrayList<>(likeness.keys(one));
		shared.retainAll(likeness.keys(other));
		assertThat(shared).isNotEmpty();
	}

	@Test
	void whatIsAboutSomethingElseIsNotAlike() {
		Text schools = Text.of(null, "Открыть воскресные школы для детей мигрантов", null);
		Text roads = Text.of(null, "Ратифицировать соглашение о пенсионном обеспечении трудящихся", null);
		assertThat(likeness.percent(schools, roads)).isLessThan(20);
		assertThat(likeness.percent(schools, Text.of(null, null, "Open schools"))).isZero();
	}

	@Test
	void aFewWordsAreLikeManyOthers() {
		assertThat(likeness.keys(Text.of(null, "Открыть школы", null))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Открыть школы и провести обучение учителей",
			"Принять закон о миграции; создать государственный орган",
			"Внести изменения в закон, а также обеспечить мигрантов полисами" })
	void twoVerbsOfAskingReadAsTwoThings(String text) {
		assertThat(SeveralThings.seemToBeIn(Sample.russian(text))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Открыть школы и детские сады", "Создать орган, чтобы обеспечить защиту мигрантов",
			"Обеспечить права мигрантов и членов их семей" })
	void oneVerbWithManyObjectsReadsAsOneThing(String text) {
		assertThat(SeveralThings.seemToBeIn(Sample.russian(text))).isFalse();
	}

	@Test
	void kyrgyzAndEnglishAreReadToo() {
		assertThat(SeveralThings.seemToBeIn(Text.of("Мектептерди ачуу жана мугалимдерди окутуу", null, null))).isTrue();
		assertThat(SeveralThings.seemToBeIn(Text.of("Мектептерди жана бакчаларды ачуу", null, null))).isFalse();
		assertThat(SeveralThings.seemToBeIn(Text.of(null, null, "Open schools and train their teachers."))).isTrue();
		assertThat(SeveralThings.seemToBeIn(Text.of(null, null, "Open schools and kindergartens."))).isFalse();
	}

	@Test
	void howATextReadsIsAHintAndKeepsNobodyFromActing() {
		RecommendationContent content = Sample.content()
			.text("Открыть школы и провести обучение учителей")
			.due("2027", "Число школ")
			.build();
		assertThat(content.gaps()).containsExactly(Gap.LOOKS_COMPOUND);
		assertThat(content.isActionable()).isTrue();
		assertThat(Sample.content().build().isActionable()).isFalse();
		assertThat(Sample.content().kind(Kind.FINDING).build().isActionable()).isFalse();
	}

}
