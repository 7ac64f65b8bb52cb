package org.ashar.infra.bench.faults.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.ashar.infra.bench.faults.history.Entry;
import org.ashar.infra.bench.faults.history.Ledger;
import org.ashar.infra.bench.faults.history.Mark;
import org.ashar.infra.bench.report.MissException;

import tools.jackson.databind.JsonNode;

/** Reads the mailbox all the time, and writes down each letter once. */
public final class Post implements AutoCloseable {

	private static final int PAGE = 100;

	private static final Duration PAUSE = Duration.ofMillis(300);

	private static final Duration LETTER = Duration.ofSeconds(90);

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

	private final URI mailbox;

	private final Ledger ledger;

	private final Map<String, List<String>> texts = new ConcurrentHashMap<>();

	private final Set<String> known = new HashSet<>();

	private final Thread reader;

	private volatile boolean closed;

	/** Begins to read at once. */
	public Post(URI mailbox, Ledger ledger) {
		this.mailbox = mailbox;
		this.ledger = ledger;
		this.reader = Thread.ofVirtual().start(this::read);
	}

	/** What a person's letters say, the oldest first. */
	List<String> to(String recipient) {
		return this.texts.getOrDefault(recipient, List.of());
	}

	/** Waits for a letter that says this. */
	Matcher await(String recipient, Pattern wanted) {
		long end = System.nanoTime() + LETTER.toNanos();
		while (System.nanoTime() < end) {
			Optional<Matcher> found = find(recipient, wanted);
			if (found.isPresent()) {
				return found.get();
			}
			LockSupport.parkNanos(PAUSE.toNanos());
		}
		throw new MissException("No letter to " + recipient + " says " + wanted);
	}

	/** Looks whether one has come that says this. */
	Optional<Matcher> find(String recipient, Pattern wanted) {
		return to(recipient).stream().map(wanted::matcher).filter(Matcher::find).findFirst();
	}

	private void read() {
		while (!this.closed) {
			try {
				fresh().reversed().forEach(this::open);
			}
			catch (IOException ex) {
				// The mail catcher is away; its letters are not, and come the next time.
			}
			LockSupport.parkNanos(PAUSE.toNanos());
		}
	}

	/* The newest come first, so the first known one is the last to look at. */
	private List<JsonNode> fresh() throws IOException {
		List<JsonNode> fresh = new ArrayList<>();
		for (int start = 0;; start += PAGE) {
			JsonNode page = get("/api/v1/messages?start=" + start + "&limit=" + PAGE).path("messages");
			List<JsonNode> unknown = page.valueStream()
				.filter((letter) -> !this.known.contains(letter.path("ID").asString()))
				.toList();
			fresh.addAll(unknown);
			if (unknown.size() < PAGE) {
				return fresh;
			}
		}
	}

	private void open(JsonNode row) {
		try {
			JsonNode letter = get("/api/v1/message/" + row.path("ID").asString());
			if (!this.known.add(row.path("ID").asString())) {
				return;
			}
			String recipient = letter.path("To").path(0).path("Address").asString();
			String text = letter.path("Text").asString("");
			boolean bulk = !letter.path("ListUnsubscribe").path("Header").asString("").isEmpty();
			String subject = letter.path("Subject").asString("").replaceFirst(":.*", "");
			String occasion = bulk ? "news of " + Mark.in(text).map(Mark::title).orElse(subject) : subject;
			this.texts.computeIfAbsent(recipient, (_) -> new CopyOnWriteArrayList<>()).add(text);
			this.ledger.add(new Entry.Letter(recipient, letter.path("MessageID").asString(), occasion, bulk));
		}
		catch (IOException ex) {
			// Not known yet, so it is opened the next time.
		}
	}

	private JsonNode get(String path) throws IOException {
		try {
			HttpRequest request = HttpRequest.newBuilder(this.mailbox.resolve(path))
				.timeout(Duration.ofSeconds(10))
				.build();
			HttpResponse<String> answer = this.http.send(request, BodyHandlers.ofString());
			if (answer.statusCode() != 200) {
				throw new IOException("The mailbox answers " + answer.statusCode());
			}
			return Client.JSON.readTree(answer.body());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException(ex);
		}
	}

	@Override
	public void close() {
		this.closed = true;
		this.reader.interrupt();
	}

}
