package org.ashar.launcher.demo;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * As much of a browser as signing in takes: cookies, forms, and redirects that are looked
 * at before they are followed.
 */
final class Browser {

	private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	Page open(URI address) {
		return send(HttpRequest.newBuilder(address).header("Accept", "text/html").build());
	}

	/** Sends a form with its hidden fields and one that was typed. */
	Page submit(@Nullable Element form, String field, String value) {
		Map<String, String> fields = new LinkedHashMap<>();
		for (Element hidden : Objects.requireNonNull(form).select("input[type=hidden][name]")) {
			fields.put(hidden.attr("name"), hidden.attr("value"));
		}
		fields.put(field, value);
		String action = form.hasAttr("action") ? form.absUrl("action") : form.baseUri();
		return send(post(URI.create(action), fields).header("Accept", "text/html").build());
	}

	/** The access token that the token endpoint gives for a form. */
	String exchange(URI endpoint, Map<String, String> form) {
		Page page = send(post(endpoint, form).build());
		JsonNode body = JsonMapper.shared().readTree(page.body());
		if (page.status() != 200) {
			throw new CannotLoad("The token endpoint answers " + page.status() + " " + body.path("error").asString(""));
		}
		return body.path("access_token").asString();
	}

	private static HttpRequest.Builder post(URI address, Map<String, String> fields) {
		String body = fields.entrySet()
			.stream()
			.map((field) -> encode(field.getKey()) + "=" + encode(field.getValue()))
			.collect(Collectors.joining("&"));
		return HttpRequest.newBuilder(address)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.header("Origin", address.getScheme() + "://" + address.getRawAuthority())
			.POST(BodyPublishers.ofString(body));
	}

	private Page send(HttpRequest request) {
		try {
			HttpResponse<String> response = this.http.send(request, BodyHandlers.ofString());
			return new Page(response.uri(), response.statusCode(),
					response.headers().firstValue("Location").map(response.uri()::resolve), response.body());
		}
		catch (IOException ex) {
			throw new CannotLoad("The portal does not answer", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CannotLoad("Interrupted", ex);
		}
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	/** What came back. The location is only there for redirects. */
	record Page(URI address, int status, Optional<URI> location, String body) {

		Document document() {
			return Jsoup.parse(this.body, this.address.toString());
		}

	}

}
