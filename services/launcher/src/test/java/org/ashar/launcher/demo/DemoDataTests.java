package org.ashar.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

class DemoDataTests {

	private static final Set<String> LANGUAGES = Set.of("ky", "ru", "en");

	/*
	 * Names of persons and places are often written alike in Kyrgyz and Russian, acronyms
	 * are as people use them.
	 */
	private static final Pattern MAY_BE_ALIKE = Pattern
		.compile("people/.*\\.(name|familyName|givenName)|area/.*prefLabel|organizations/.*acronym");

	private static final Pattern KYRGYZ = Pattern.compile("[ңөүҢӨҮ]");

	private static final Pattern ONLY_OTHERS = Pattern.compile("[әғқұһіӘҒҚҰҺІўҳҷ]");

	private final DemoData data = DemoData.read();

	private final List<Found> texts = texts();

	@Test
	void everyTextIsThereInKyrgyzRussianAndEnglish() {
		assertThat(this.texts).hasSizeGreaterThan(250).allSatisfy((text) -> {
			assertThat(text.node().propertyNames()).as(text.where()).containsExactlyInAnyOrderElementsOf(LANGUAGES);
			LANGUAGES.forEach((language) -> assertThat(text.in(language)).as(text.where()).isNotBlank());
		});
	}

	@Test
	void noLanguageIsACopyOfAnother() {
		assertThat(this.texts).filteredOn((text) -> !MAY_BE_ALIKE.matcher(text.where()).find())
			.allSatisfy(
					(text) -> assertThat(Set.of("ky", "ru", "en").stream().map(text::in).distinct()).as(text.where())
						.hasSize(3));
	}

	@Test
	void everyTextIsInTheAlphabetOfItsLanguage() {
		assertThat(this.texts).allSatisfy((text) -> {
			assertThat(text.in("en")).as(text.where()).doesNotContainPattern("\\p{IsCyrillic}");
			assertThat(text.in("ru")).as(text.where()).containsPattern("[а-яА-Я]").doesNotContainPattern(KYRGYZ);
			assertThat(text.in("ky")).as(text.where()).containsPattern("[а-яА-Я]").doesNotContainPattern(ONLY_OTHERS);
		});
	}

	@Test
	void kyrgyzTextsAreWrittenWithKyrgyzLetters() {
		List<Found> sentences = this.texts.stream().filter((text) -> text.in("ky").length() > 40).toList();
		assertThat(sentences.stream().filter((text) -> KYRGYZ.matcher(text.in("ky")).find()).count())
			.isGreaterThan(sentences.size() * 2L / 3);
	}

	@Test
	void whatIsReferredToStandsFurtherUp() {
		Set<String> known = new HashSet<>();
		Set<String> topics = ids("topic");
		Set<String> areas = ids("area");
		Set<String> groups = ids("affected-group");
		for (String list : lists()) {
			for (Entry entry : this.data.list(list)) {
				assertThat(known).as(list + " " + entry.id()).containsAll(references(entry.data()));
				assertThat(topics).as(entry.id()).containsAll(strings(entry.body().path("topics")));
				assertThat(areas).as(entry.id()).containsAll(strings(entry.body().path("areas")));
				assertThat(areas).as(entry.id()).containsAll(strings(entry.body().path("areasServed")));
				assertThat(groups).as(entry.id()).containsAll(strings(entry.body().path("affectedGroups")));
				known.add(entry.id());
				for (int place = 0; place < entry.body().path("sessions").size(); place++) {
					known.add(entry.id() + ".sessions." + place);
				}
			}
		}
	}

	@Test
	void broaderConceptsStandAboveNarrowerOnes() {
		for (String scheme : List.of("topic", "area", "stakeholder-group", "affected-group")) {
			Set<String> above = new HashSet<>(Set.of(""));
			this.data.list(scheme).forEach((concept) -> {
				assertThat(above).as(concept.id()).contains(concept.text("broader", ""));
				above.add(concept.id());
			});
		}
	}

	@Test
	void everyEntryHasANameOfItsOwn() {
		List<String> ids = lists().stream()
			.filter((list) -> !Set.of("grants", "topic", "area", "stakeholder-group", "affected-group").contains(list))
			.flatMap((list) -> this.data.list(list).stream())
			.map(Entry::id)
			.toList();
		assertThat(ids).doesNotHaveDuplicates().doesNotContain("");
	}

	@Test
	void grantsAreForAccountsAndOrganizationsThatExist() {
		assertThat(this.data.list("grants")).allSatisfy((grant) -> {
			assertThat(ids("accounts")).contains(grant.text("account", ""));
			assertThat(ids("organizations")).contains(grant.text("organization", ""));
		});
	}

	@Test
	void nobodysPrivateAddressIsInTheData() {
		Pattern address = Pattern.compile("[\\w.+-]+@[\\w.-]+");
		String all = lists().stream()
			.flatMap((list) -> this.data.list(list).stream())
			.map(Entry::toString)
			.toList()
			.toString();
		assertThat(address.matcher(all).results().map((found) -> found.group()).distinct())
			.allMatch((found) -> found.endsWith("@example.org") || found.equals("tspc@auca.kg"));
	}

	private List<String> lists() {
		return DemoData.FILES.values().stream().flatMap(List::stream).toList();
	}

	private Set<String> ids(String list) {
		Set<String> ids = new HashSet<>();
		this.data.list(list).forEach((entry) -> ids.add(entry.id()));
		return ids;
	}

	private static List<String> strings(JsonNode array) {
		List<String> strings = new ArrayList<>();
		array.forEach((element) -> strings.add(element.asString()));
		return strings;
	}

	private static List<String> references(JsonNode node) {
		List<String> found = new ArrayList<>();
		if (node.isString() && node.asString().startsWith(References.MARK)) {
			found.add(node.asString().substring(References.MARK.length()));
		}
		node.forEach((child) -> found.addAll(references(child)));
		return found;
	}

	private List<Found> texts() {
		List<Found> found = new ArrayList<>();
		lists().forEach((list) -> this.data.list(list)
			.forEach((entry) -> collect(list + "/" + entry.id(), entry.data(), found)));
		return found;
	}

	private static void collect(String where, JsonNode node, List<Found> found) {
		if (node.isObject() && LANGUAGES.stream().anyMatch(node::has)) {
			found.add(new Found(where, node));
			return;
		}
		if (node.isObject()) {
			node.properties().forEach((child) -> collect(where + "." + child.getKey(), child.getValue(), found));
		}
		else {
			node.forEach((child) -> collect(where, child, found));
		}
	}

	private record Found(String where, JsonNode node) {

		String in(String language) {
			return this.node.path(language).asString("");
		}

	}

}
