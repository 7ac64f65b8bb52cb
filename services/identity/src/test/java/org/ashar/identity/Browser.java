package org.ashar.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A browser without JavaScript: keeps cookies, fills in forms, follows nothing by itself.
 */
final class Browser {

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private final String baseUrl;

	private final String network;

	private final Map<String, String> cookies = new LinkedHashMap<>();

	private String formToken = "";

	Browser(String baseUrl, String network) {
		this.baseUrl = baseUrl;
		this.network = network;
	}

	HttpResponse<String> get(String path) {
		return send(request(path).GET());
	}

	/** Sends the form of the page that was read last. */
	HttpResponse<String> submit(String path, Map<String, String> fields) {
		Map<String, String> all = new LinkedHashMap<>(fields);
		all.putIfAbsent("_csrf", formToken);
		String body = all.entrySet()
			.stream()
			.map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	/**
	 * From the first page to the one that comes after the right code; gives where that
	 * leads.
	 */
	String signIn(String email, NotificationsStandIn notifications) {
		get("/sign-in?lang=en");
		get(location(submit("/sign-in?lang=en", Map.of("email", email))));
		return location(submit("/sign-in/code?lang=en", Map.of("code", notifications.lastCode(email))));
	}

	Map<String, String> cookies() {
		return cookies;
	}

	static String location(HttpResponse<String> response) {
		return response.headers()
			.firstValue("Location")
			.orElseThrow(() -> new AssertionError(response.statusCode() + " " + response.body()));
	}

	private HttpRequest.Builder request(String path) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseUrl + path))
			.header("X-Forwarded-For", network);
		if (!cookies.isEmpty()) {
			request.header("Cookie",
					cookies.entrySet()
						.stream()
						.map(cookie -> cookie.getKey() + "=" + cookie.getValue())
						.collect(Collectors.joining("; ")));
		}
		return request;
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
			response.headers().allValues("Set-Cookie").forEach(this::keep);
			Matcher token = TOKEN.matcher(response.body());
			if (token.find()) {
				formToken = token.group(1);
			}
			return response;
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
		catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(interrupted);
		}
	}

	private void keep(String header) {
		HttpCookie cookie = HttpCookie.parse(header).getFirst();
		if (cookie.getMaxAge() == 0) {
			cookies.remove(cookie.getName());
		}
		else {
			cookies.put(cookie.getName(), cookie.getValue());
		}
	}

}
