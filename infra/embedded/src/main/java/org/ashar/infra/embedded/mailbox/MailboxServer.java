package org.ashar.infra.embedded.mailbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The mailbox over HTTP on 127.0.0.1: pages for people, Mailpit's API for scripts. */
final class MailboxServer implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(MailboxServer.class);

	private static final Pattern HERE = Pattern.compile("(?:localhost|127\\.0\\.0\\.1|\\[::1])(?::\\d{1,5})?",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern MESSAGE = Pattern.compile("/api/v1/message/([\\w-]{1,40})(?:/(headers|raw))?");

	private static final Pattern PAGE = Pattern.compile("/message/([\\w-]{1,40})(?:/(html|raw))?");

	private static final int MOST_BODY_BYTES = 1 << 20;

	private static final int MOST_ROWS = 1_000;

	private final HttpServer server;

	private final MailpitApi api;

	private final MailboxPages pages;

	private MailboxServer(HttpServer server, Mailbox mailbox) {
		this.server = server;
		this.api = new MailpitApi(mailbox);
		this.pages = new MailboxPages(mailbox);
	}

	static MailboxServer start(Letters letters, int port) throws IOException {
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
		MailboxServer mailbox = new MailboxServer(server, new Mailbox(letters));
		server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		server.createContext("/", mailbox::handle);
		server.start();
		return mailbox;
	}

	private void handle(HttpExchange exchange) throws IOException {
		try (exchange) {
			Reply reply;
			try {
				reply = answer(exchange);
			}
			catch (IllegalArgumentException e) {
				reply = Reply.text(400, "Error: " + e.getMessage());
			}
			catch (RuntimeException e) {
				LOG.warn("A mailbox request failed", e);
				reply = Reply.text(500, "Error: the mailbox could not be read");
			}
			send(exchange, reply);
		}
	}

	private Reply answer(HttpExchange exchange) throws IOException {
		// A page elsewhere whose name is pointed at 127.0.0.1 must not read the letters
		// (DNS rebinding).
		String host = exchange.getRequestHeaders().getFirst("Host");
		if (host == null || !HERE.matcher(host).matches()) {
			return Reply.text(403, "Error: ask for localhost or 127.0.0.1");
		}
		String path = exchange.getRequestURI().getPath();
		String method = exchange.getRequestMethod();
		if (path.equals("/api/v1/messages") && method.equals("DELETE")) {
			return api.delete(exchange.getRequestBody().readNBytes(MOST_BODY_BYTES));
		}
		if (!method.equals("GET") && !method.equals("HEAD")) {
			return Reply.text(405, "Error: " + path + " is read by GET");
		}
		Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
		return path.startsWith("/api/") ? api(path, query)
				: page(path, query, Words.of(exchange.getRequestHeaders().getFirst("Accept-Language")));
	}

	private Reply api(String path, Map<String, String> query) {
		int start = number(query, "start", 0, Integer.MAX_VALUE);
		int limit = number(query, "limit", 50, MOST_ROWS);
		Matcher message = MESSAGE.matcher(path);
		if (path.equals("/api/v1/messages")) {
			return api.messages(start, limit);
		}
		if (path.equals("/api/v1/search")) {
			return api.search(query.getOrDefault("query", ""), start, limit);
		}
		if (!message.matches()) {
			return Reply.text(404, "404 page not found");
		}
		return switch (message.group(2)) {
			case "headers" -> api.headers(message.group(1));
			case "raw" -> api.raw(message.group(1));
			case null, default -> api.message(message.group(1));
		};
	}

	private Reply page(String path, Map<String, String> query, Words words) {
		Matcher message = PAGE.matcher(path);
		if (path.equals("/")) {
			return pages.list(words, query.getOrDefault("q", ""), number(query, "start", 0, Integer.MAX_VALUE));
		}
		if (path.equals("/style.css")) {
			return Reply.style(MailboxPages.STYLE);
		}
		if (!message.matches()) {
			return pages.missing(words);
		}
		return switch (message.group(2)) {
			case "html" -> pages.html(words, message.group(1));
			case "raw" -> pages.source(words, message.group(1));
			case null, default -> pages.letter(words, message.group(1));
		};
	}

	private static int number(Map<String, String> query, String name, int otherwise, int highest) {
		String value = query.getOrDefault(name, "");
		if (value.isEmpty()) {
			return otherwise;
		}
		if (!value.matches("\\d{1,9}")) {
			throw new IllegalArgumentException(name + " takes a number");
		}
		return Math.min(highest, Integer.parseInt(value));
	}

	private static Map<String, String> query(@Nullable String raw) {
		Map<String, String> values = new HashMap<>();
		for (String pair : raw == null ? new String[0] : raw.split("&")) {
			int equals = pair.indexOf('=');
			if (equals > 0) {
				values.putIfAbsent(pair.substring(0, equals).toLowerCase(Locale.ROOT),
						URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
			}
		}
		return values;
	}

	private static void send(HttpExchange exchange, Reply reply) throws IOException {
		exchange.getResponseHeaders().set("Content-Type", reply.contentType());
		exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
		exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
		exchange.getResponseHeaders().set("Cache-Control", "no-store");
		reply.headers().forEach(exchange.getResponseHeaders()::set);
		if (exchange.getRequestMethod().equals("HEAD")) {
			exchange.getResponseHeaders().set("Content-Length", String.valueOf(reply.body().length));
			exchange.sendResponseHeaders(reply.status(), -1);
			return;
		}
		exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
		try (OutputStream body = exchange.getResponseBody()) {
			body.write(reply.body());
		}
	}

	@Override
	public void close() {
		server.stop(0);
	}

}
