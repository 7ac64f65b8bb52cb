package org.ashar.infra.bench.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.ashar.infra.bench.report.MissException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The mail catcher's letters, by the part of Mailpit's API that it has. It keeps 5,000.
 */
public final class Mailbox {

	private static final int PAGE = 1_000;

	private static final int READERS = 8;

	private static final Duration PATIENCE = Duration.ofSeconds(90);

	private static final Duration PAUSE = Duration.ofMillis(50);

	private final URI root;

	private final HttpClient http = HttpClient.newHttpClient();

	/** At this port of the machine. */
	public Mailbox(int port) {
		this.root = URI.create("http://127.0.0.1:" + port);
	}

	/** Waits until so many letters have come since it was emptied. */
	public void await(int letters) {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		long there = total();
		while (there < letters) {
			if (System.nanoTime() > deadline) {
				throw new MissException(there + " letters have come instead of " + letters);
			}
			LockSupport.parkNanos(PAUSE.toNanos());
			there = total();
		}
	}

	/** Waits until each of these few has a letter, whoever else gets some. */
	public void await(Collection<String> recipients) {
		Patience.until(PATIENCE, () -> {
			Set<String> there = json("/api/v1/messages?limit=" + PAGE).path("messages")
				.valueStream()
				.map(Mailbox::recipient)
				.collect(Collectors.toSet());
			return Optional.of(there).filter((it) -> it.containsAll(recipients));
		}, "Some of " + recipients.size() + " people have no letter");
	}

	/**
	 * What follows a path in the link of a letter, by recipient.
	 * @param recipients each of whom has one letter
	 */
	public Map<String, String> links(Collection<String> recipients, String path) {
		Set<String> wanted = Set.copyOf(recipients);
		Pattern link = Pattern.compile("https?://[^/\\s]+" + Pattern.quote(path) + "([A-Za-z0-9._~%-]+)");
		Map<String, String> links = new ConcurrentHashMap<>();
		long total = total();
		for (int start = 0; start < total; start += PAGE) {
			List<JsonNode> rows = json("/api/v1/messages?limit=" + PAGE + "&start=" + start).path("messages")
				.valueStream()
				.filter((row) -> wanted.contains(recipient(row)))
				.toList();
			Crowd.of(rows, READERS, (row) -> {
				Matcher found = link
					.matcher(json("/api/v1/message/" + row.path("ID").asString()).path("Text").asString());
				if (!found.find() || links.put(recipient(row), found.group(1)) != null) {
					throw new MissException("A letter without its link, or a second one, to " + recipient(row));
				}
			});
		}
		if (links.size() < wanted.size()) {
			throw new MissException((wanted.size() - links.size()) + " of " + wanted.size() + " people have no letter");
		}
		return links;
	}

	/** Throws all letters away. */
	public void empty() {
		send(HttpRequest.newBuilder(this.root.resolve("/api/v1/messages")).DELETE().build());
	}

	private long total() {
		return json("/api/v1/messages?limit=1").path("total").asLong();
	}

	private static String recipient(JsonNode row) {
		return row.at("/To/0/Address").asString();
	}

	private JsonNode json(String path) {
		return JsonMapper.shared().readTree(send(HttpRequest.newBuilder(this.root.resolve(path)).build()));
	}

	private String send(HttpRequest request) {
		try {
			return this.http.send(request, BodyHandlers.ofString()).body();
		}
		catch (IOException ex) {
			throw new MissException("The mailbox does not answer", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new MissException("Interrupted", ex);
		}
	}

}
