package org.ashar.launcher.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the mail catcher by the part of Mailpit's API that ours has too. */
final class Mailbox {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final URI address;

	private final HttpClient http;

	Mailbox(URI address, HttpClient http) {
		this.address = address;
		this.http = http;
	}

	/** Ids of the letters to an address, the newest first; at most the newest hundred. */
	List<String> lettersTo(String recipient) {
		String query = URLEncoder.encode("to:\"" + recipient + "\"", StandardCharsets.UTF_8);
		List<String> ids = new ArrayList<>();
		for (JsonNode letter : JSON.readTree(get("/api/v1/search?limit=100&query=" + query)).path("messages")) {
			ids.add(letter.path("ID").asString());
		}
		return ids;
	}

	/** The plain text of a letter. */
	String text(String id) {
		return JSON.readTree(get("/api/v1/message/" + id)).path("Text").asString("");
	}

	/** Removes one letter. */
	void remove(String id) {
		String body = JSON.writeValueAsString(JSON.createObjectNode().set("IDs", JSON.createArrayNode().add(id)));
		send(HttpRequest.newBuilder(this.address.resolve("/api/v1/messages"))
			.header("Content-Type", "application/json")
			.method("DELETE", BodyPublishers.ofString(body))
			.build());
	}

	private String get(String path) {
		return send(HttpRequest.newBuilder(this.address.resolve(path)).build());
	}

	private String send(HttpRequest request) {
		try {
			var response = this.http.send(request, BodyHandlers.ofString());
			if (response.statusCode() != 200) {
				throw new CannotLoad("The mailbox answers " + response.statusCode());
			}
			return response.body();
		}
		catch (IOException ex) {
			throw new CannotLoad("The mailbox at " + this.address + " does not answer", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CannotLoad("Interrupted", ex);
		}
	}

}
