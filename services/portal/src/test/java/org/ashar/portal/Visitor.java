package org.ashar.portal;

import java.io.ByteArrayOutputStream;
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
import java.util.UUID;
import java.util.function.Consumer;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/** A person with a browser that knows no JavaScript and keeps cookies. */
final class Visitor {

	private final String portal;

	private final String language;

	private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	Visitor(String portal, String language) {
		this.portal = portal;
		this.language = language;
	}

	/** Signs in at identity, which is told the nonce that it has to give back. */
	void signIn(Consumer<String> identity) {
		String away = get("/login/ashar").headers().firstValue("Location").orElseThrow();
		Map<String, String> asked = UriComponentsBuilder.fromUriString(away)
			.build()
			.getQueryParams()
			.toSingleValueMap();
		identity.accept(asked.get("nonce"));
		HttpResponse<String> back = get("/login/oauth2/code/ashar?code=given&state=" + asked.get("state"));
		assertThat(back.statusCode()).as(back.body()).isEqualTo(302);
	}

	/** Opens a page that must be there. */
	Document open(String path) {
		HttpResponse<String> answer = get(path);
		assertThat(answer.statusCode()).as("GET " + path + "\n" + answer.body()).isEqualTo(200);
		return Jsoup.parse(answer.body(), this.portal + path);
	}

	/** Opens the page to which an answer leads. */
	Document follow(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
		return open(URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath());
	}

	HttpResponse<String> get(String path) {
		return send(HttpRequest.newBuilder(URI.create(this.portal + path)));
	}

	/**
	 * Fills in a form and presses a button of it. What is not named stays as the page
	 * filled it.
	 */
	HttpResponse<String> submit(Element form, Map<String, String> values, String button) {
		Map<String, List<String>> fields = new LinkedHashMap<>();
		form.select("input[name], select[name], textarea[name]").forEach((field) -> collect(field, fields));
		values.forEach((name, value) -> fields.put(name, List.of(value)));
		if (!button.isEmpty()) {
			fields.put("_verb", List.of(button));
		}
		return post(form.absUrl("action").substring(this.portal.length()), encode(fields));
	}

	/** Sends a form with a file in it, as browsers do (RFC 7578). */
	HttpResponse<String> upload(Element form, String field, String name, byte[] file) {
		String border = "border-" + UUID.randomUUID();
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		form.select("input[type=hidden]")
			.forEach((hidden) -> body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
				.formatted(border, hidden.attr("name"), hidden.val())
				.getBytes(StandardCharsets.UTF_8)));
		body.writeBytes(("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n"
				+ "Content-Type: application/octet-stream\r\n\r\n")
			.formatted(border, field, name)
			.getBytes(StandardCharsets.UTF_8));
		body.writeBytes(file);
		body.writeBytes(("\r\n--" + border + "--\r\n").getBytes(StandardCharsets.UTF_8));
		return send(HttpRequest.newBuilder(URI.create(form.absUrl("action")))
			.header("Content-Type", "multipart/form-data; boundary=" + border)
			.POST(BodyPublishers.ofByteArray(body.toByteArray())));
	}

	HttpResponse<String> post(String path, String body) {
		return send(HttpRequest.newBuilder(URI.create(this.portal + path))
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

	private static void collect(Element field, Map<String, List<String>> fields) {
		List<String> values = new ArrayList<>();
		if (field.normalName().equals("select")) {
			field.select("option[selected]").forEach((option) -> values.add(option.attr("value")));
			if (values.isEmpty() && !field.hasAttr("multiple")) {
				values.add(field.select("option").getFirst().attr("value"));
			}
		}
		else if (!field.attr("type").equals("checkbox") || field.hasAttr("checked")) {
			values.add(field.normalName().equals("textarea") ? field.wholeText() : field.attr("value"));
		}
		if (!values.isEmpty()) {
			fields.computeIfAbsent(field.attr("name"), (name) -> new ArrayList<>()).addAll(values);
		}
	}

	private static String encode(Map<String, List<String>> fields) {
		List<String> pairs = new ArrayList<>();
		fields.forEach(
				(name, values) -> values.forEach((value) -> pairs.add(URLEncoder.encode(name, StandardCharsets.UTF_8)
						+ "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))));
		return String.join("&", pairs);
	}

}
