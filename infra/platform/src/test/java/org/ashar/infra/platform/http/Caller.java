package org.ashar.infra.platform.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Talks to the bazaar as anybody would, and, where a decent client refuses, over a bare
 * socket.
 */
final class Caller {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final HttpClient client = HttpClient.newHttpClient();

	private final int port;

	Caller(int port) {
		this.port = port;
	}

	record Answer(int status, java.net.http.HttpHeaders headers, String body) {

		JsonNode json() {
			return JSON.readTree(body);
		}

		String header(String name) {
			return headers.firstValue(name).orElse("");
		}

		List<String> mistakes() {
			return json().at("/errors")
				.valueStream()
				.map(mistake -> mistake.at("/field").asString() + ": " + mistake.at("/code").asString())
				.toList();
		}
	}

	Answer get(String path, String... headers) throws Exception {
		return send(HttpRequest.newBuilder().GET(), path, headers);
	}

	Answer post(String path, String json, String... headers) throws Exception {
		return send(
				HttpRequest.newBuilder().POST(BodyPublishers.ofString(json)).header("Content-Type", "application/json"),
				path, headers);
	}

	Answer send(HttpRequest.Builder request, String path, String... headers) throws Exception {
		request.uri(URI.create("http://127.0.0.1:" + port + path));
		if (headers.length > 0) {
			request.headers(headers);
		}
		HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
		return new Answer(response.statusCode(), response.headers(), response.body());
	}

	/** The whole answer as it came, until the server closes. */
	String raw(String request) throws IOException {
		return raw(request.getBytes(StandardCharsets.ISO_8859_1));
	}

	String raw(byte[] request) throws IOException {
		try (Socket socket = new Socket("127.0.0.1", port)) {
			socket.setSoTimeout(120_000);
			socket.getOutputStream().write(request);
			socket.getOutputStream().flush();
			InputStream answer = socket.getInputStream();
			return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
