package org.ashar.launcher;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Looks into the mailbox, by the part of Mailpit's API that the mail catcher has. */
final class Post {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private final URI mailbox;

	private final HttpClient http = HttpClient.newHttpClient();

	Post(URI mailbox) {
		this.mailbox = mailbox;
	}

	/** Letters to an address, the newest first. */
	List<Letter> to(String address) {
		String query = URLEncoder.encode("to:\"" + address + "\"", StandardCharsets.UTF_8);
		return letters("/api/v1/search?limit=100&query=" + query);
	}

	/** The newest letters to anybody. */
	List<Letter> newest() {
		return letters("/api/v1/messages?limit=100");
	}

	private List<Letter> letters(String path) {
		List<Letter> letters = new ArrayList<>();
		for (JsonNode found : json(path).path("messages")) {
			String id = found.path("ID").asString();
			JsonNode whole = json("/api/v1/message/" + id);
			letters.add(new Letter(id, whole.path("Subject").asString(), whole.path("Text").asString(),
					whole.path("HTML").asString(), json("/api/v1/message/" + id + "/headers")));
		}
		return letters;
	}

	/** The first letter to an address that is the one, once it has come. */
	Letter await(String address, Predicate<Letter> one) {
		List<Letter> found = new ArrayList<>();
		Awaitility.await("a letter to " + address).atMost(PATIENCE).pollInSameThread().until(() -> {
			to(address).stream().filter(one).findFirst().ifPresent(found::add);
			return !found.isEmpty();
		});
		return found.getFirst();
	}

	/** The calendar files of a letter, in its order. */
	List<String> calendars(Letter letter) {
		try {
			MimeMessage message = new MimeMessage(null,
					new ByteArrayInputStream(read("/api/v1/message/" + letter.id() + "/raw")));
			List<String> calendars = new ArrayList<>();
			collect(message, calendars);
			return calendars;
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void collect(Part part, List<String> calendars) throws MessagingException, IOException {
		if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart several) {
			for (int i = 0; i < several.getCount(); i++) {
				collect(several.getBodyPart(i), calendars);
			}
		}
		else if (part.isMimeType("text/calendar")) {
			calendars.add(new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
		}
	}

	private JsonNode json(String path) {
		return JSON.readTree(read(path));
	}

	private byte[] read(String path) {
		try {
			HttpRequest request = HttpRequest.newBuilder(this.mailbox.resolve(path))
				.timeout(Duration.ofMinutes(2))
				.build();
			return this.http.send(request, BodyHandlers.ofByteArray()).body();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** A letter as it came. */
	record Letter(String id, String subject, String text, String html, JsonNode headers) {

		/** The one-time code in it. */
		String code() {
			Matcher digits = Pattern.compile("\\b(\\d{4})\\s?(\\d{4})\\b").matcher(this.text);
			assertThat(digits.find()).as(this.text).isTrue();
			return digits.group(1) + digits.group(2);
		}

		/** The first link in the text whose path begins so. */
		String link(String path) {
			Matcher link = Pattern.compile("https?://\\S+?(" + Pattern.quote(path) + "[A-Za-z0-9._~%-]+)")
				.matcher(this.text);
			assertThat(link.find()).as("a link " + path + " in\n" + this.text).isTrue();
			return link.group(1);
		}

		/** All paths of this installation that the letter links to. */
		List<String> links() {
			return Pattern.compile("https?://localhost:\\d+(/[^\\s\"<>]*)")
				.matcher(this.text + " " + this.html + " " + this.headers)
				.results()
				.map((found) -> found.group(1))
				.distinct()
				.toList();
		}

		String header(String name) {
			return this.headers.path(name).path(0).asString("");
		}

	}

}
