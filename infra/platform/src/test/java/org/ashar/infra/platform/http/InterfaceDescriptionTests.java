package org.ashar.infra.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class InterfaceDescriptionTests {

	private static ServletWebServerApplicationContext bazaar;

	private static String document;

	private static JsonNode json;

	@BeforeAll
	static void read() throws Exception {
		bazaar = BazaarApplication.start("--springdoc.paths-to-match=/**");
		document = new Caller(bazaar.getWebServer().getPort()).get("/v3/api-docs").body();
		json = JsonMapper.shared().readTree(document);
	}

	@AfterAll
	static void close() {
		bazaar.close();
	}

	@Test
	void theDocumentIsReadableFromAnywhereAndSaysHowToSignIn() {
		assertThat(json.at("/openapi").asString()).startsWith("3.");
		assertThat(json.at("/servers/0/url").asString()).isEqualTo("/");
		assertThat(json.at("/security/0/token").isArray()).isTrue();
		assertThat(document).doesNotContain("127.0.0.1", "localhost");
	}

	@Test
	void headersAndPagesAreDescribedAndInsidesAreNot() {
		assertThat(names("/paths/~1stalls~1{id}/put/parameters")).containsExactly("id", "If-Match");
		assertThat(names("/paths/~1stalls/get/parameters")).containsExactlyInAnyOrder("kind", "after", "limit");
		assertThat(names("/paths/~1keyed/post/parameters")).containsExactly("Idempotency-Key");
		assertThat(names("/paths/~1language/get/parameters")).containsExactly("other");
	}

	@Test
	void identifiersAndTextsAreDescribedAsTheyAreOnTheWire() {
		assertThat(json.at("/paths/~1stalls~1{id}/get/parameters/0/schema/format").asString()).isEqualTo("uuid");
		assertThat(json.at("/components/schemas/Stall/properties/neighbour/format").asString()).isEqualTo("uuid");
		assertThat(json.at("/components/schemas/Stall/properties/title/anyOf").toString())
			.isEqualTo("[{\"$ref\":\"#/components/schemas/Text\"},{\"type\":\"null\"}]");
		assertThat(json.at("/components/schemas/Text/properties").propertyNames()).containsExactlyInAnyOrder("ky", "ru",
				"en");
		assertThat(json.at("/components/schemas").propertyNames()).doesNotContain("StallId", "Shape", "Shown");
	}

	@Test
	void whatMayBeLeftOutMayBeNull() {
		assertThat(json.at("/components/schemas/Stall/properties/neighbour/type").toString())
			.isEqualTo("[\"string\",\"null\"]");
		assertThat(json.at("/components/schemas/Problem/properties/title/type").asString()).isEqualTo("string");
	}

	@Test
	void everyRefusalIsDescribedOnce() {
		assertThat(json.at("/paths/~1stalls~1{id}/put/responses").propertyNames()).containsExactlyInAnyOrder("200",
				"400", "401", "403", "404", "412", "428", "503", "default");
		assertThat(json.at("/paths/~1keyed/post/responses").propertyNames()).contains("409", "413", "415");
		assertThat(json.at("/paths/~1keyed/post/responses/409/$ref").asString())
			.isEqualTo("#/components/responses/Problem");
		assertThat(json.at("/components/responses/Problem/content").propertyNames())
			.containsExactly("application/problem+json");
	}

	@Test
	void theSameCodeGivesTheSameBytes() throws Exception {
		try (ServletWebServerApplicationContext again = BazaarApplication.start("--springdoc.paths-to-match=/**")) {
			assertThat(new Caller(again.getWebServer().getPort()).get("/v3/api-docs", "Accept-Language", "ky").body())
				.isEqualTo(document);
		}
		assertThat(List.copyOf(json.at("/paths").propertyNames())).isSorted();
		assertThat(json.at("/paths/~1stalls~1{id}/put/operationId").asString()).isEqualTo("putStallsId");
	}

	private static List<String> names(String parameters) {
		return json.at(parameters).valueStream().map(parameter -> parameter.at("/name").asString()).toList();
	}

}
