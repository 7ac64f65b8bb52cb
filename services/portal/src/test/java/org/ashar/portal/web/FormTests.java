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
		assertThat(Form.of(sent).json(Set.of(), Set.of())).isEqualTo(record);
	}

	@Test
	void blankFieldsAndThePagesOwnAreLeftOut() {
		MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
		sent.add("name.ky", "  ");
		sent.add("name.ru", " Мост ");
		sent.add("_csrf", "secret");
		sent.add("contactPoints[1].value", "+996312");
		sent.add("contactPoints[0].value", "");
		assertThat(Form.of(sent).json(Set.of(), Set.of()))
			.isEqualTo(JSON.readTree("{\"name\":{\"ru\":\"Мост\"},\"contactPoints\":[{\"value\":\"+996312\"}]}"));
	}

	@Test
	void aTickIsTrueAndAWordIsAWord() {
		MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
		sent.add("minor", "true");
		sent.add("number", "true");
		assertThat(Form.of(sent).json(Set.of("minor"), Set.of()))
			.isEqualTo(JSON.readTree("{\"minor\":true,\"number\":\"true\"}"));
	}

	@Test
	void aListHasOneRowForEachThatIsFilled() {
		Form form = Form.of(JSON.readTree("{\"locations\":[{\"area\":\"bishkek\"},{\"area\":\"osh\"}]}"));
		assertThat(form.rows("locations")).isEqualTo(2);
		assertThat(form.rows("identifiers")).isZero();
		assertThat(Form.empty().rows("locations")).isZero();
	}

	@Test
	void numbersArriveAsPeopleWriteThem() {
		MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
		sent.add("valueMin", "500 000");
		sent.add("valueMax", "700\u00A0000,5");
		sent.add("value", "many");
		assertThat(Form.of(sent).json(Set.of(), Set.of("value", "valueMin", "valueMax")))
			.hasToString("{\"valueMin\":500000,\"valueMax\":700000.5,\"value\":\"many\"}");
	}

	@Test
	void whatAFormDoesNotShowStaysAsItIs() {
		JsonNode record = JSON.readTree("""
				{"version":3,"title":{"en":"Old"},"sha256":"ab","tags":["x","y"],
				 "paragraph":{"number":"6","anchor":"p6"},"sectors":[{"code":"15190"},{"code":"16010"}],
				 "contactPoints":[{"value":"1","languages":["ky"]},{"value":"2","languages":["ru","en"]}]}""");
		MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
		sent.add("title.en", "New");
		sent.add("contactPoints[1].value", "22");
		Form whole = Form.of(sent)
			.keeping(record, Set.of("sha256", "tags", "paragraph.anchor", "sectors", "contactPoints[].languages"));
		assertThat(whole.json(Set.of(), Set.of())).isEqualTo(JSON.readTree("""
				{"title":{"en":"New"},"sha256":"ab","tags":["x","y"],"paragraph":{"anchor":"p6"},
				 "sectors":[{"code":"15190"},{"code":"16010"}],
				 "contactPoints":[{"value":"22","languages":["ru","en"]}]}"""));
	}

	@Test
	void aFieldOfAllRowsIsAColumn() {
		Form form = Form.of(JSON.readTree("{\"locations\":[{\"area\":\"bishkek\"},{},{\"area\":\"osh\"}]}"));
		assertThat(form.column("locations", "area")).containsExactly("bishkek", "osh");
	}

}
