package org.ashar.portal.web;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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

	@Test
	void rowsWithinRowsComeBackInTheirPlaces() {
		JsonNode record = JSON.readTree("""
				{"sessions":[{"title":{"ky":"Ачылыш"},"topics":["health"],
				   "speakers":[{"name":{"ru":"А"},"role":"chair"},{"name":{"ru":"Б"},"role":"speaker"}]},
				 {"title":{"ky":"Талкуу"},"speakers":[{"name":{"ru":"В"},"role":"panellist"}]}],
				 "venue":{"halls":[{"doors":[{"key":"1"}]},{"doors":[{"key":"2"},{"key":"3"}]}]}}""");
		assertThat(Form.of(record).json(Set.of(), Set.of())).isEqualTo(record);
		assertThat(Form.empty().keeping(record, Set.of("sessions", "venue")).json(Set.of(), Set.of()))
			.isEqualTo(record);
	}

	@Test
	void rowsAreInTheOrderOfTheirNumbersWhateverTheOrderOfTheFields() {
		MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
		sent.add("sessions[10].speakers[2].role", "chair");
		sent.add("sessions[2].speakers[1].role", "speaker");
		sent.add("sessions[10].speakers[0].role", "panellist");
		assertThat(Form.of(sent).json(Set.of(), Set.of())).isEqualTo(JSON.readTree("""
				{"sessions":[{"speakers":[{"role":"speaker"}]},
				 {"speakers":[{"role":"panellist"},{"role":"chair"}]}]}"""));
	}

	@Test
	void aRowInWhichNobodyWroteAnythingIsNone() {
		MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
		sent.add("speakers[0].name.ky", "Айгүл");
		sent.add("speakers[0].role", "chair");
		sent.add("speakers[1].role", "speaker");
		sent.add("speakers[10].role", "speaker");
		sent.add("speakers[10].personId", "x");
		sent.add("role", "speaker");
		assertThat(Form.of(sent).withoutRowsOfOnly(Set.of("speakers[].role")).json(Set.of(), Set.of()))
			.isEqualTo(JSON.readTree("""
					{"role":"speaker","speakers":[{"name":{"ky":"Айгүл"},"role":"chair"},
					 {"personId":"x","role":"speaker"}]}"""));
	}

	@Test
	void namesThatNoPageHasAreNoFields() {
		MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
		for (String name : List.of("speakers[99999999999].role", "speakers[2000000000].role", "speakers[x].role",
				"speakers[.role", "a..b", "a.", "", "[0]", "a[]b")) {
			sent.add(name, "x");
		}
		sent.add("quotas.think-tanks", "5");
		Form form = Form.of(sent);
		assertThat(form.rows("speakers")).isZero();
		assertThat(form.json(Set.of(), Set.of())).isEqualTo(JSON.readTree("{\"quotas\":{\"think-tanks\":\"5\"}}"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "name.ky", "name[0].ky", "name[]" })
	void fieldsThatContradictEachOtherAreABadRequest(String other) {
		MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
		sent.add("name", "Мост");
		sent.add(other, "Көпүрө");
		Form form = Form.of(sent);
		assertThatExceptionOfType(ResponseStatusException.class).isThrownBy(() -> form.json(Set.of(), Set.of()))
			.satisfies((refused) -> assertThat(refused.getStatusCode().value()).isEqualTo(400));
	}

}
