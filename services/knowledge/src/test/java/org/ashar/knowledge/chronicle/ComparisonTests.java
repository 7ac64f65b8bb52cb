package org.ashar.knowledge.chronicle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ComparisonTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@Test
	void nothingIsOtherwiseInTheSame() {
		assertThat(told("{'title':{'ky':'А'},'topics':['a','b']}", "{'title':{'ky':'А'},'topics':['a','b']}"))
			.isEmpty();
	}

	@Test
	void aTextIsComparedLanguageByLanguage() {
		assertThat(told("{'title':{'ky':'А','ru':'Б'}}", "{'title':{'ky':'В','ru':'Б','en':'C'}}"))
			.containsExactly("title/ky: \"А\" -> \"В\"", "title/en: null -> \"C\"");
		assertThat(told("{}", "{'title':{'en':'C'}}")).containsExactly("title/en: null -> \"C\"");
	}

	@Test
	void whatLiesWithinAnotherIsNamedWithAPoint() {
		assertThat(told("{'response':{'status':'sent'}}", "{'response':{'status':'noted','date':'2013'}}"))
			.containsExactly("response.date: null -> \"2013\"", "response.status: \"sent\" -> \"noted\"");
		assertThat(told("{}", "{'paragraph':{'number':'7'}}")).containsExactly("paragraph.number: null -> \"7\"");
	}

	@Test
	void ofAListItIsToldWhatCameAndWhatWent() {
		assertThat(told("{'topics':['a','b','b']}", "{'topics':['b','c']}")).containsExactly("topics: \"a\" -> null",
				"topics: \"b\" -> null", "topics: null -> \"c\"");
	}

	@Test
	void anItemIsComparedWithTheOneOfTheSameId() {
		assertThat(told("{'sessions':[{'id':'1','title':{'ky':'А'}},{'id':'2'}]}",
				"{'sessions':[{'id':'2'},{'id':'1','title':{'ky':'Б'}}]}"))
			.containsExactly("sessions.title/ky: \"А\" -> \"Б\"");
	}

	@Test
	void aThingThatBecameAnotherKindOfThingIsToldAsAWhole() {
		assertThat(told("{'a':[1]}", "{'a':true}")).containsExactly("a: [1] -> true");
	}

	private static List<String> told(String before, String after) {
		return Comparison.of(JSON.readTree(before.replace('\'', '"')), JSON.readTree(after.replace('\'', '"')))
			.stream()
			.map(change -> change.field() + (change.language() != null ? "/" + change.language() : "") + ": "
					+ change.before() + " -> " + change.after())
			.toList();
	}

}
