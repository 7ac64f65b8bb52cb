package org.ashar.infra.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client that sends letters one after another, and remembers those that were taken. */
final class MailLoad {

	/** The mailbox keeps the last five thousand: twenty rounds must stay below. */
	private static final long PAUSE_NANOS = 12_000_000;

	private final Set<String> taken = ConcurrentHashMap.newKeySet();

	private final AtomicLong sent = new AtomicLong();

	private long lost;

	private volatile boolean running;

	private Thread client;

	void start(int port) {
		running = true;
		client = Thread.ofPlatform().start(() -> {
			try (Socket socket = new Socket("127.0.0.1", port)) {
				send(socket);
			}
			catch (IOException e) {
				// Killed: the letter on its way was not taken.
				running = false;
			}
		});
	}

	private void send(Socket socket) throws IOException {
		BufferedReader in = new BufferedReader(
				new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
		expect(in, "220");
		say(socket, in, "HELO test", "250");
		while (running) {
			String id = "letter" + sent.incrementAndGet() + "@test";
			say(socket, in, "MAIL FROM:<from@example.org>", "250");
			say(socket, in, "RCPT TO:<to@example.org>", "250");
			say(socket, in, "DATA", "354");
			say(socket, in,
					"Message-ID: <" + id + ">\r\nSubject: =?utf-8?Q?=D0=A1=D0=B0=D0=BB=D0=B0=D0=BC?=\r\n\r\ntext\r\n.",
					"250");
			taken.add(id);
			LockSupport.parkNanos(PAUSE_NANOS);
		}
	}

	private static void say(Socket socket, BufferedReader in, String line, String code) throws IOException {
		socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
		expect(in, code);
	}

	private static void expect(BufferedReader in, String code) throws IOException {
		String line = in.readLine();
		if (line == null || !line.startsWith(code)) {
			throw new IOException("expected " + code + " and got " + line);
		}
	}

	void stop() throws InterruptedException {
		running = false;
		client.join();
	}

	void check(int mailboxPort) throws Exception {
		Set<String> found = new HashSet<>();
		JsonNode page;
		do {
			page = get(mailboxPort, found.size());
			page.path("messages").forEach(message -> found.add(message.path("MessageID").asString()));
		}
		while (!page.path("messages").isEmpty());
		lost += taken.stream().filter(id -> !found.contains(id)).count();
	}

	private static JsonNode get(int port, int start) throws Exception {
		try (HttpClient http = HttpClient.newHttpClient()) {
			return JsonMapper.shared()
				.readTree(http.send(HttpRequest
					.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/messages?limit=1000&start=" + start))
					.build(), HttpResponse.BodyHandlers.ofString()).body());
		}
	}

	long lost() {
		return lost;
	}

	long acknowledged() {
		return taken.size();
	}

	@Override
	public String toString() {
		return "letters=" + taken.size() + " lost_letters=" + lost;
	}

}
