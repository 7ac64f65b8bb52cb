package org.ashar.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A person with a browser that knows no JavaScript: opens pages, fills in forms, follows
 * redirects, keeps cookies.
 */
final class Visitor {

	private static final List<String> AWAY = List.of("Бул бөлүк азыр жооп бербей жатат.",
			"Эта часть сейчас не отвечает.", "This part does not answer at present.");

	private final URI portal;

	private final String language;

	private final HttpClient http = HttpClient.newBuilder()
		.cookieHandler(new CookieManager())
		.followRedirects(HttpClient.Redirect.NORMAL)
		.connectTimeout(Duration.ofSeconds(60))
		.build();

	Visitor(URI portal, String language) {
		this.portal = portal;
		this.language = language;
	}

	/** Somebody who has signed in with the code that was mailed to her. */
	static Visitor signedIn(URI portal, Post post, String address, String language) {
		return OneByOne.signIn(address, () -> signIn(portal, post, address, language));
	}

	private static Visitor signIn(URI portal, Post post, String address, String language) {
		Visitor visitor = new Visitor(portal, language);
		List<String> before = post.to(address).stream().map(Post.Letter::id).toList();
		Document asked = visitor.open("/work");
		Document code = visitor.submit(asked.selectFirst("form:has(input[name=email])"), Map.of("email", address), "");
		Post.Letter letter = post.await(address, (each) -> !before.contains(each.id()));
		Document work = visitor.submit(code.selectFirst("form:has(input[name=code])"), Map.of("code", letter.code()),
				"");
		assertThat(work.select("form[action*=logout]")).as(work.text()).hasSize(1);
		return visitor;
	}

	/**
	 * Opens a page that must be there. Where a service is too busy to tell its part in
	 * time, people look again.
	 */
	Document open(String path) {
		HttpResponse<String> answer = Awaitility.await("all of " + path)
			.pollInSameThread()
			.until(() -> get(path), (page) -> page.statusCode() != 503 && isWhole(page.body()));
		assertThat(answer.statusCode()).as("GET " + path + "\n" + answer.body()).isEqualTo(200);
		return document(answer);
	}

	/** Whether no part asks the reader to open the page again in a moment. */
	static boolean isWhole(String page) {
		return AWAY.stream().noneMatch(page::contains);
	}

	HttpResponse<String> get(String path) {
		return send(HttpRequest.newBuilder(this.portal.resolve(path)));
	}

	/**
	 * Fills in a form and presses one of its buttons. What is not named stays as the page
	 * filled it.
	 */
	Document submit(Element form, Map<String, String> values, String button) {
		HttpResponse<String> answer = answer(form, values, button);
		assertThat(answer.statusCode()).as("POST " + answer.uri() + "\n" + answer.body()).isEqualTo(200);
		return document(answer);
	}

	/** The same, whatever comes of it. */
	HttpResponse<String> answer(Element form, Map<String, String> values, String button) {
		String action = form.hasAttr("action") ? form.absUrl("action") : form.baseUri();
		Map<String, List<String>> fields = fields(form);
		values.forEach((name, value) -> fields.put(name, List.of(value)));
		if (!button.isEmpty()) {
			fields.put("_verb", List.of(button));
		}
		return post(action, encode(fields));
	}

	/** The form of a page that has a button for this step. */
	static Element formWith(Document page, String verb) {
		Element button = page.selectFirst("main form button[name=_verb][value=" + verb + "]");
		assertThat(button).as("a button " + verb + " on " + page.location() + "\n" + page.text()).isNotNull();
		return button.closest("form");
	}

	/** The record that a page is about. */
	static String idOf(Document page) {
		Matcher id = Pattern.compile("/([0-9a-f-]{36})").matcher(page.location());
		assertThat(id.find()).as(page.location() + "\n" + page.text()).isTrue();
		return id.group(1);
	}

	/** What a page put into a form. */
	static Map<String, List<String>> fields(Element form) {
		Map<String, List<String>> fields = new LinkedHashMap<>();
		form.select("input[name], select[name], textarea[name]").forEach((field) -> collect(field, fields));
		return fields;
	}

	HttpResponse<String> post(String address, String body) {
		return send(HttpRequest.newBuilder(this.portal.resolve(address))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body)));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.http.send(request.timeout(Duration.ofMinutes(2))
				.header("Accept", "text/html")
				.header("Accept-Language", this.language)
				.build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static Document document(HttpResponse<String> answer) {
		return Jsoup.parse(answer.body(), answer.uri().toString());
	}

	private static void collect(Element field, Map<String, List<String>> fields) {
		List<String> values = new ArrayList<>();
		if (field.normalName().equals("select")) {
			field.select("option[selected]").forEach((option) -> values.add(option.attr("value")));
			if (values.isEmpty() && !field.hasAttr("multiple")) {
				values.add(field.select("option").getFirst().attr("value"));
			}
		}
		else if (!field.attr("type").matches("checkbox|radio") || field.hasAttr("checked")) {
			values.add(field.normalName().equals("textarea") ? field.wholeText() : field.attr("value"));
		}
		if (!values.isEmpty()) {
			fields.computeIfAbsent(field.attr("name"), (name) -> new ArrayList<>()).addAll(values);
		}
	}

	static String encode(Map<String, List<String>> fields) {
		List<String> pairs = new ArrayList<>();
		fields.forEach(
				(name, values) -> values.forEach((value) -> pairs.add(URLEncoder.encode(name, StandardCharsets.UTF_8)
						+ "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))));
		return String.join("&", pairs);
	}

}
