package org.ashar.infra.bench.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

import org.ashar.infra.bench.report.MissException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks JSON over HTTP and takes nothing but success for an answer. */
public final class Api {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final String root;

	private final Map<String, String> headers;

	private final HttpClient http = HttpClient.newHttpClient();

	/** At a root that ends without a slash; these headers go with every request. */
	public Api(String root, Map<String, String> headers) {
		this.root = root;
		this.headers = Map.copyOf(headers);
	}

	/** What the answer holds; MissException when it is a refusal. */
	public JsonNode get(String path) {
		return answer(request(path, Map.of()).build());
	}

	/** Sends an object. */
	public JsonNode post(String path, Object body, Map<String, String> more) {
		return answer(sending("POST", path, body, more));
	}

	/** Puts an object in the place of another. */
	public JsonNode put(String path, Object body, Map<String, String> more) {
		return answer(sending("PUT", path, body, more));
	}

	/** Sends an object; whether it was taken. */
	public boolean attemptPost(String path, Object body) {
		return send(sending("POST", path, body, Map.of())).statusCode() < 300;
	}

	private HttpRequest sending(String method, String path, Object body, Map<String, String> more) {
		return request(path, more).header("Content-Type", "application/json")
			.method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)))
			.build();
	}

	private HttpRequest.Builder request(String path, Map<String, String> more) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.root + path)).timeout(PATIENCE);
		this.headers.forEach(request::header);
		more.forEach(request::header);
		return request;
	}

	private JsonNode answer(HttpRequest request) {
		HttpResponse<String> response = send(request);
		if (response.statusCode() >= 300) {
			throw new MissException(request.method() + " " + request.uri().getPath() + " was answered with "
					+ response.statusCode() + " " + response.body());
		}
		return JSON.readTree(response.body().isBlank() ? "{}" : response.body());
	}

	private HttpResponse<String> send(HttpRequest request) {
		try {
			return this.http.send(request, BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new MissException("Interrupted", ex);
		}
	}

}
