package org.ashar.infra.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

import org.ashar.infra.platform.http.Caller.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

class LimitsTests {

	private static final int MEGABYTE = 1024 * 1024;

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
	void aMegabyteIsReadAndNotAByteMore() throws Exception {
		assertThat(caller.post("/keyed", json(MEGABYTE)).status()).isEqualTo(200);

		Answer answer = caller.post("/keyed", json(MEGABYTE + 1), "Accept-Language", "ru");
		assertThat(answer.status()).isEqualTo(413);
		assertThat(answer.json().at("/detail").asString()).isEqualTo("Запрос может быть не больше 1 мегабайта.");
	}

	@Test
	void aBodyThatComesInPiecesIsMeasuredWhileItIsRead() throws Exception {
		assertThat(caller.raw(chunked("/keyed", "application/json", json(MEGABYTE)))).startsWith("HTTP/1.1 200");

		assertThat(caller.raw(chunked("/keyed", "application/json", json(MEGABYTE + 1)))).startsWith("HTTP/1.1 413")
			.contains("application/problem+json", "urn:ashar:problem:too-large");
	}

	@Test
	void aFormIsNoWayRoundTheLimit() throws Exception {
		String form = "tenant=" + "a".repeat(MEGABYTE);

		assertThat(caller
			.send(HttpRequest.newBuilder()
				.POST(BodyPublishers.ofString(form))
				.header("Content-Type", "application/x-www-form-urlencoded"), "/form")
			.status()).isEqualTo(413);
		assertThat(caller.raw(chunked("/form", "application/x-www-form-urlencoded", form))).startsWith("HTTP/1.1 413")
			.contains("urn:ashar:problem:too-large");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/stalls/%C3%28", "/stalls/%FF", "/stalls/%ED%A0%80", "/stalls/a%00b", "/stalls?kind=%C3",
			"/stalls?kind=%zz", "/stalls?kind=%", "/stalls?kind=a%00b", "/stalls/%", "/stalls/%C0%AF" })
	void anAddressThatIsNoUtf8IsRefused(String path) throws Exception {
		assertThat(caller.raw(request("GET " + path + " HTTP/1.1", "Accept-Language: ky"))).startsWith("HTTP/1.1 400")
			.contains("application/problem+json", "urn:ashar:problem:invalid-request", "Content-Language: ky");
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /stalls<script> HTTP/1.1", "GET /stalls?a=\" HTTP/1.1", "G@T /stalls HTTP/1.1",
			"GET /stalls HTTP/9.9", "GET", "\0\1\2 / HTTP/1.1", "GET /stalls\\x HTTP/1.1", "GET /a/../../b HTTP/1.1" })
	void aBrokenRequestLineIsAnsweredByTheContainerInOurForm(String line) throws Exception {
		String answer = caller.raw(request(line, "Accept-Language: en"));

		assertThat(answer).matches("(?s)HTTP/1.1 (400|505|501).*")
			.contains("application/problem+json")
			.doesNotContain("<html", "Apache", "Tomcat", "script", "xception");
	}

	@Test
	void headersThatAreTooLargeAreRefusedInOurForm() throws Exception {
		assertThat(caller.raw(request("GET /stalls HTTP/1.1", "X-Long: " + "a".repeat(20_000))))
			.matches("(?s)HTTP/1.1 (400|431).*")
			.contains("application/problem+json")
			.doesNotContain("<html");
	}

	@ParameterizedTest
	@CsvSource({ "TRACE, 405", "PROPFIND, 405", "CONNECT, 501" })
	void anOddMethodIsRefusedWithoutEcho(String method, int status) throws Exception {
		assertThat(caller.raw(request(method + " /stalls HTTP/1.1", "X-Secret: 1234567")))
			.startsWith("HTTP/1.1 " + status)
			.contains("application/problem+json")
			.doesNotContain("1234567");
	}

	@Test
	void whoStopsInTheMiddleOfABodyIsToldThatTimeIsUp() throws Exception {
		// One of its own: the others are not to be in a hurry on a slow machine.
		try (ServletWebServerApplicationContext hasty = BazaarApplication
			.start("--server.tomcat.connection-timeout=3s")) {
			assertThat(new Caller(hasty.getWebServer().getPort())
				.raw(request("POST /stalls HTTP/1.1", "Content-Type: application/json", "Content-Length: 100")
						+ "{\"name\":"))
				.startsWith("HTTP/1.1 408")
				.contains("urn:ashar:problem:timeout");
		}
	}

	@Test
	void aBodyWithBrokenChunksIsABadRequest() throws Exception {
		assertThat(caller
			.raw(request("POST /stalls HTTP/1.1", "Content-Type: application/json", "Transfer-Encoding: chunked")
					+ "zz\r\n{}\r\n0\r\n\r\n"))
			.startsWith("HTTP/1.1 400")
			.contains("urn:ashar:problem:invalid-request");
	}

	@Test
	void aSoundAddressInKyrgyzIsNoProblem() throws Exception {
		assertThat(caller.get("/language?q=%D3%A9%D2%A3%D2%AF&lang=ky").body()).isEqualTo("\"ky\"");
	}

	@Test
	void whatIsRefusedByAFilterSpeaksTheCallersLanguageToo() throws Exception {
		assertThat(caller.raw(request("GET /stalls?kind=%FF HTTP/1.1", "Accept-Language: ru", "Cookie: lang=ky")))
			.contains("Сурооду оңдоо керек", "malformed-encoding");
	}

	private static String json(int size) {
		String frame = "{\"a\":\"\"}";
		return "{\"a\":\"" + "x".repeat(size - frame.length()) + "\"}";
	}

	private static String request(String line, String... headers) {
		return line + "\r\nHost: localhost\r\nConnection: close\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
	}

	private static byte[] chunked(String path, String type, String body) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.writeBytes(request("POST " + path + " HTTP/1.1", "Transfer-Encoding: chunked", "Content-Type: " + type)
			.getBytes(StandardCharsets.US_ASCII));
		for (int start = 0; start < body.length(); start += 65_536) {
			String piece = body.substring(start, Math.min(start + 65_536, body.length()));
			out.writeBytes((Integer.toHexString(piece.length()) + "\r\n" + piece + "\r\n")
				.getBytes(StandardCharsets.US_ASCII));
		}
		out.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
		return out.toByteArray();
	}

}
