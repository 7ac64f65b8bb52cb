package org.ashar.infra.embedded.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MailCatcherTests {

	private static final String LETTER = """
			From: =?UTF-8?B?0JDRiNCw0YA=?= <ashar@example.org>
			To: =?UTF-8?B?0JDQudCz0q/Quw==?= <aigul@example.org>
			Subject: =?UTF-8?B?0JbQsNKj0YvQu9GL0Lo6INGA0LXRhNC+0YDQvNCw?=
			Message-ID: <one@example.org>
			List-Unsubscribe: <https://localhost/u/1>
			List-Unsubscribe-Post: List-Unsubscribe=One-Click
			MIME-Version: 1.0
			Content-Type: multipart/alternative; boundary=x

			--x
			Content-Type: text/plain; charset=utf-8
			Content-Transfer-Encoding: 8bit

			Салам, Айгүл! http://localhost:8080/confirm?t=1 <script>
			--x
			Content-Type: text/html; charset=utf-8
			Content-Transfer-Encoding: 8bit

			<p>Салам</p><script>alert(1)</script>
			--x--
			""";

	@TempDir
	Path folder;

	private final HttpClient http = HttpClient.newHttpClient();

	private MailCatcher catcher;

	private int smtp;

	private int pages;

	@BeforeEach
	void start() throws IOException {
		// Held together, so that they differ.
		try (ServerSocket one = new ServerSocket(0); ServerSocket other = new ServerSocket(0)) {
			smtp = one.getLocalPort();
			pages = other.getLocalPort();
		}
		catcher = new MailCatcher(folder, smtp, pages);
		catcher.start();
	}

	@AfterEach
	void stop() {
		catcher.close();
		http.close();
	}

	@Test
	void aLetterIsReadAsMailpitShowsIt() throws Exception {
		deliver(LETTER, "aigul@example.org", "hidden@example.org");
		JsonNode list = json("/api/v1/messages?limit=5");
		assertThat(list.path("total").asInt()).isEqualTo(1);
		assertThat(list.path("unread").asInt()).isEqualTo(1);
		JsonNode row = list.path("messages").path(0);
		assertThat(row.path("Subject").asString()).isEqualTo("Жаңылык: реформа");
		assertThat(row.path("From").path("Name").asString()).isEqualTo("Ашар");
		assertThat(row.path("To").path(0).path("Address").asString()).isEqualTo("aigul@example.org");
		assertThat(row.path("Bcc").path(0).path("Address").asString()).isEqualTo("hidden@example.org");
		assertThat(row.path("Snippet").asString()).startsWith("Салам, Айгүл!");
		JsonNode letter = json("/api/v1/message/" + row.path("ID").asString());
		assertThat(letter.path("Text").asString()).contains("Салам, Айгүл!");
		assertThat(letter.path("HTML").asString()).contains("<p>Салам</p>");
		assertThat(letter.path("ReturnPath").asString()).isEqualTo("from@example.org");
		assertThat(letter.path("ListUnsubscribe").path("Links").path(0).asString()).isEqualTo("https://localhost/u/1");
		assertThat(letter.path("ListUnsubscribe").path("HeaderPost").asString())
			.isEqualTo("List-Unsubscribe=One-Click");
		assertThat(json("/api/v1/message/latest/headers").path("Message-Id").path(0).asString())
			.isEqualTo("<one@example.org>");
		assertThat(get("/api/v1/message/latest/raw").body()).contains("Subject: =?UTF-8?B?0JbQsNKj");
		assertThat(json("/api/v1/messages").path("unread").asInt()).isZero();
	}

	@Test
	void lettersAreFoundByReceiverSubjectAndWord() throws Exception {
		deliver(LETTER, "aigul@example.org");
		deliver(LETTER.replace("aigul@", "bakyt@"), "bakyt@example.org");
		assertThat(found("to:%22aigul@example.org%22")).isEqualTo(1);
		assertThat(found("subject:%D1%80%D0%B5%D1%84%D0%BE%D1%80%D0%BC%D0%B0")).isEqualTo(2);
		assertThat(found("%D1%80%D0%B5%D1%84%D0%BE%D1%80%D0%BC%D0%B0+-to:bakyt")).isEqualTo(1);
		assertThat(found("http://localhost:8080/confirm")).isEqualTo(2);
		assertThat(found("nothing")).isZero();
		assertThat(get("/api/v1/search?query=").statusCode()).isEqualTo(400);
	}

	@Test
	void lettersSurviveARestartUntilTheyAreDeleted() throws Exception {
		for (int i = 0; i < 3; i++) {
			deliver(LETTER.replace("one@", i + "@"), "aigul@example.org");
		}
		Files.writeString(folder.resolve("0000000009-1795398406812.part"), "half a letter");
		catcher.close();
		start();
		JsonNode list = json("/api/v1/messages");
		assertThat(list.path("messages").path(0).path("MessageID").asString()).isEqualTo("2@example.org");
		assertThat(folder.resolve("0000000009-1795398406812.part")).doesNotExist();
		delete("{\"IDs\":[\"" + list.path("messages").path(0).path("ID").asString() + "\"]}");
		assertThat(json("/api/v1/messages").path("total").asInt()).isEqualTo(2);
		for (String broken : List.of("{broken", "[\"1\"]", "\"1\"", "{\"IDs\":\"1\"}", "{\"IDs\":null}")) {
			assertThat(delete(broken).statusCode()).as(broken).isEqualTo(400);
		}
		assertThat(json("/api/v1/messages").path("total").asInt()).isEqualTo(2);
		delete("");
		assertThat(json("/api/v1/messages").path("messages")).isEmpty();
		assertThat(folder).isEmptyDirectory();
	}

	@Test
	void onlyTheNewestLettersAreKept() throws Exception {
		Letters letters = Letters.open(folder);
		Envelope envelope = new Envelope("", List.of("aigul@example.org"), "test");
		String first = letters.keep(envelope, "Subject: first\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
		for (int i = 0; i < Letters.MOST; i++) {
			Files.createFile(folder.resolve("%010d-1795398406812.eml".formatted(i + 2)));
		}
		Letters reopened = Letters.open(folder);
		reopened.keep(envelope, "Subject: last\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
		assertThat(reopened.newestFirst()).hasSize(Letters.MOST).doesNotContain(first);
	}

	@Test
	void thePageSpeaksTheReadersLanguageAndRunsNothing() throws Exception {
		deliver(LETTER, "aigul@example.org");
		assertThat(page("/", "ky").body()).contains("<html lang=\"ky\">", "Почта кутусу", "Жаңылык: реформа");
		assertThat(page("/", "ru-RU,en;q=0.5").body()).contains("Почтовый ящик");
		assertThat(page("/", "de").body()).contains("Mailbox");
		String id = json("/api/v1/messages").path("messages").path(0).path("ID").asString();
		HttpResponse<String> letter = page("/message/" + id, "en");
		assertThat(letter.body())
			.contains("href=\"http://localhost:8080/confirm?t=1\"", "&lt;script&gt;",
					"sandbox=\"allow-popups allow-popups-to-escape-sandbox\"")
			.doesNotContain("<script");
		assertThat(letter.headers().firstValue("Content-Security-Policy"))
			.hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'").doesNotContain("unsafe"));
		assertThat(page("/message/" + id + "/html", "en").headers().firstValue("Content-Security-Policy"))
			.hasValueSatisfying(policy -> assertThat(policy).contains("sandbox", "default-src 'none'")
				.doesNotContain("allow-scripts"));
		assertThat(page("/message/unknown", "ru").statusCode()).isEqualTo(404);
	}

	/**
	 * A page of somebody else whose name leads to 127.0.0.1 sends its own name as the
	 * host.
	 */
	@Test
	void aStrangersPageCannotReadTheLetters() throws Exception {
		try (Socket socket = new Socket("127.0.0.1", pages)) {
			socket.getOutputStream()
				.write(("GET /api/v1/messages HTTP/1.1\r\nHost: evil.example:" + pages
						+ "\r\nConnection: close\r\n\r\n")
					.getBytes(StandardCharsets.US_ASCII));
			assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
				.startsWith("HTTP/1.1 403");
		}
		assertThat(get("/api/v1/messages?limit=x").statusCode()).isEqualTo(400);
	}

	@Test
	void severalLettersMayComeInOneBreath() throws Exception {
		String one = "MAIL FROM:<f@example.org> BODY=8BITMIME SMTPUTF8\r\nRCPT TO:<aigul@example.org>\r\nDATA\r\n";
		try (Socket socket = new Socket("127.0.0.1", smtp)) {
			OutputStream out = socket.getOutputStream();
			out.write("EHLO test\r\n".getBytes(StandardCharsets.US_ASCII));
			assertThat(Sender.until(socket.getInputStream(), "250 SMTPUTF8\r\n")).contains("PIPELINING", "8BITMIME",
					"SIZE 26214400");
			out.write(one.getBytes(StandardCharsets.US_ASCII));
			Sender.until(socket.getInputStream(), "354 ");
			out.write(("Subject: Ашар\r\n\r\n..dots\r\n.\r\n" + one).getBytes(StandardCharsets.UTF_8));
			Sender.until(socket.getInputStream(), "354 ");
			out.write("Subject: 2\r\n\r\ntext\r\n.\r\nQUIT\r\n".getBytes(StandardCharsets.US_ASCII));
			Sender.until(socket.getInputStream(), "221 ");
		}
		JsonNode messages = json("/api/v1/messages").path("messages");
		assertThat(messages.path(1).path("Subject").asString()).isEqualTo("Ашар");
		assertThat(messages.path(1).path("Snippet").asString()).isEqualTo(".dots");
		assertThat(messages.path(0).path("Subject").asString()).isEqualTo("2");
	}

	@Test
	void aLetterThatIsTooLargeIsNotTaken() throws Exception {
		String answer = Sender.send(smtp, "x".repeat(Delivery.MOST_BYTES + 10), "aigul@example.org");
		assertThat(answer).startsWith("552");
		assertThat(json("/api/v1/messages").path("total").asInt()).isZero();
	}

	private void deliver(String letter, String... receivers) throws IOException {
		assertThat(Sender.send(smtp, letter, receivers)).startsWith("250");
	}

	private long found(String query) throws Exception {
		return json("/api/v1/search?query=" + query).path("messages_count").asLong();
	}

	private JsonNode json(String path) throws Exception {
		return JsonMapper.shared().readTree(get(path).body());
	}

	private HttpResponse<String> get(String path) throws Exception {
		return page(path, "en");
	}

	private HttpResponse<String> page(String path, String language) throws Exception {
		return http.send(request(path).header("Accept-Language", language).build(),
				HttpResponse.BodyHandlers.ofString());
	}

	private HttpResponse<String> delete(String body) throws Exception {
		return http.send(
				request("/api/v1/messages").method("DELETE", HttpRequest.BodyPublishers.ofString(body)).build(),
				HttpResponse.BodyHandlers.ofString());
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + pages + path));
	}

}
