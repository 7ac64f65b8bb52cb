package org.ashar.portal.web;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class FormTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@Test
	void whatAFormShowsOfARecordComesBackAsItWas() {
		JsonNode record = JSON.readTree("""
				{"name":{"ky":"Көпүрө","ru":"Мост"},"topics":["health","media"],"foundingDate":"1992",
				 "contactPoints":[{"type":"phone","value":"+996312"},{"type":"web","value":"https://rce.kg"}],
				 "paragraph":{"number":"6"}}""");
		Form shown = Form.of(record);
		MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
		for (String field : List.of("name.ky", "name.ru", "foundingDate", "contactPoints[0].type",
				"contactPoints[0].value", "contactPoints[1].type", "contactPoints[1].value", "paragraph.number")) {
			sent.add(field, shown.value(field));
		}
		sent.addAll("topics[]", shown.all("topics[]"));
		assertThat(Form.of(sent).json(Set.of())).isEqualTo(record);
	}

	@Test
	void blankFieldsAndThePagesOwnAreLeftOut() {
		MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
		sent.add("name.ky", "  ");
		sent.add("name.ru", " Мост ");
		sent.add("_csrf", "secret");
		sent.add("contactPoints[1].value", "+996312");
		sent.add("contactPoints[0].value", "");
		assertThat(Form.of(sent).json(Set.of()))
			.isEqualTo(JSON.readTree("{\"name\":{\"ru\":\"Мост\"},\"contactPoints\":[{\"value\":\"+996312\"}]}"));
	}

	@Test
	void aTickIsTrueAndAWordIsAWord() {
		MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
		sent.add("minor", "true");
		sent.add("number", "true");
		assertThat(Form.of(sent).json(Set.of("minor")))
			.isEqualTo(JSON.readTree("{\"minor\":true,\"number\":\"true\"}"));
	}

	@Test
	void aListHasOneRowForEachThatIsFilled() {
		Form form = Form.of(JSON.readTree("{\"locations\":[{\"area\":\"bishkek\"},{\"area\":\"osh\"}]}"));
		assertThat(form.rows("locations")).isEqualTo(2);
		assertThat(form.rows("identifiers")).isZero();
		assertThat(Form.empty().rows("locations")).isZero();
	}

}
