package org.ashar.infra.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.ashar.infra.platform.http.Caller.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

class PreconditionTests {

	private static final String STALL = "/stalls/0193f3a2-5b1c-7000-8000-0000000000ab";

	private static ServletWebServerApplicationContext bazaar;

	private static Caller caller;

	@BeforeAll
	static void open() {
		bazaar = BazaarApplication.start();
		caller = new Caller(bazaar.getWebServer().getPort());
	}

	@AfterAll
	static void close() {
		bazaar.close();
	}

	@Test
	void whoChangesSomethingSaysWhichVersionTheySaw() throws Exception {
		assertThat(put("If-Match", "\"3\"").body()).isEqualTo("3");
		assertThat(put("If-Match", Etag.of(0)).body()).isEqualTo("0");
	}

	@Test
	void whoDoesNotSayIsAskedTo() throws Exception {
		Answer answer = put("Accept-Language", "ky");

		assertThat(answer.status()).isEqualTo(428);
		assertThat(answer.json().at("/title").asString()).isEqualTo("Кайсы версияны көргөнүңүздү айтыңыз");
	}

	@ParameterizedTest
	@ValueSource(strings = { "3", "W/\"3\"", "*", "\"3\", \"4\"", "\"\"", "\"-1\"", "\"x\"", "\"9999999999999999999\"",
			"\"3\"x" })
	void anythingButOneStrongTagIsRefused(String tag) throws Exception {
		Answer answer = put("If-Match", tag);

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.mistakes()).containsExactly("If-Match: if-match");
	}

	@Test
	void pagesFollowOneAnother() throws Exception {
		assertThat(caller.get("/stalls?limit=2").body()).isEqualTo("{\"items\":[\"a!\",\"b!\"],\"next\":\"b\"}");
		assertThat(caller.get("/stalls?limit=3&after=b").body())
			.isEqualTo("{\"items\":[\"a!\",\"b!\",\"c!\"],\"next\":null}");
		assertThat(caller.get("/stalls").status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "limit=0", "limit=101", "limit=-1", "limit=x", "limit=", "limit=99999999999", "limit=1e1",
			"limit=%D9%A3" })
	void aPageHasOneToAHundredItems(String query) throws Exception {
		Answer answer = caller.get("/stalls?" + query, "Accept-Language", "ru");

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().at("/errors/0/message").asString())
			.isEqualTo("На странице может быть от 1 до 100 записей.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "after=", "after=%7B%24gt%3A1%7D", "after=a%20b", "after=%22" })
	void rubbishIsNoCursor(String query) throws Exception {
		assertThat(caller.get("/stalls?" + query).mistakes()).containsExactly("after: after");
	}

	@Test
	void aRepeatedRequestCreatesTheSameThing() throws Exception {
		String first = keyed("{\"a\":1,\"b\":2}", "aigul", "key-1").body();

		assertThat(keyed("{\"b\":2,\"a\":1}", "aigul", "key-1").body()).isEqualTo(first);
		assertThat(keyed("{\"a\":1,\"b\":2}", "bermet", "key-1").body()).isNotEqualTo(first);
		assertThat(keyed("{\"a\":1,\"b\":2}", "aigul", "key-2").body()).isNotEqualTo(first);
		assertThat(caller.post("/keyed", "{\"a\":1,\"b\":2}", "Idempotency-Key", "key-1").body()).isNotEqualTo(first);
	}

	@Test
	void theSameKeyWithOtherContentIsRefused() throws Exception {
		keyed("{\"a\":1}", "aigul", "key-3");

		Answer answer = keyed("{\"a\":2}", "aigul", "key-3");
		assertThat(answer.status()).isEqualTo(409);
		assertThat(answer.json().at("/type").asString()).isEqualTo("urn:ashar:problem:idempotency-key-reused");
	}

	@Test
	void aRefusedRequestMayBeMendedUnderItsKeyAndAFailedOneMayNot() throws Exception {
		assertThat(keyed("{\"refused\":1}", "aigul", "key-4").status()).isEqualTo(404);
		Answer mended = keyed("{\"a\":1}", "aigul", "key-4");
		assertThat(mended.status()).isEqualTo(200);
		assertThat(keyed("{\"refused\":1}", "aigul", "key-4").status()).as("now it stands for something")
			.isEqualTo(409);
		assertThat(keyed("{\"a\":1}", "aigul", "key-4").body()).isEqualTo(mended.body());

		assertThat(keyed("{\"failed\":1}", "aigul", "key-5").status()).isEqualTo(500);
		assertThat(keyed("{\"a\":1}", "aigul", "key-5").status()).isEqualTo(409);
	}

	@Test
	void withoutAKeyEveryRequestCreatesSomethingNew() throws Exception {
		assertThat(caller.post("/keyed", "{}").body()).isNotEqualTo(caller.post("/keyed", "{}").body());
	}

	@Test
	void manyAtOnceWithOneKeyGetOneIdentifier() throws Exception {
		Set<String> made = new HashSet<>();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<String>> answers = new ArrayList<>();
			for (int i = 0; i < 32; i++) {
				answers.add(threads.submit(() -> keyed("{\"a\":1}", "aigul", "key-burst").body()));
			}
			for (Future<String> answer : answers) {
				made.add(answer.get());
			}
		}
		assertThat(made).hasSize(1);
	}

	@Test
	void whatIsRememberedTellsNothingOfTheContent() throws Exception {
		keyed("{\"email\":\"aigul@example.org\"}", "aigul", "key-4");

		assertThat(bazaar.getBean(RememberedInMemory.class).documents.values().toString()).doesNotContain("aigul",
				"key-4", "example");
	}

	@ParameterizedTest
	@ValueSource(strings = { "two words", "", "ключ" })
	void aKeyIsVisibleAscii(String key) throws Exception {
		byte[] request = ("POST /keyed HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: 2\r\n"
				+ "Accept-Language: en\r\nIdempotency-Key: " + key + "\r\n\r\n{}")
			.getBytes(StandardCharsets.UTF_8);

		assertThat(caller.raw(request)).startsWith("HTTP/1.1 400")
			.contains("The key has 1 to 255 visible ASCII characters.");
	}

	private static Answer put(String... headers) throws Exception {
		return caller.send(HttpRequest.newBuilder().PUT(BodyPublishers.noBody()), STALL, headers);
	}

	private static Answer keyed(String body, String user, String key) throws Exception {
		return caller.post("/keyed", body, "X-User", user, "Idempotency-Key", key);
	}

}
