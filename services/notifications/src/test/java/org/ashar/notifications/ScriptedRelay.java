package org.ashar.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** A mail relay that keeps what it is handed and answers as each address is told to. */
final class ScriptedRelay implements AutoCloseable {

	private final ServerSocket server;

	private final Set<Socket> open = ConcurrentHashMap.newKeySet();

	private final List<Received> letters = new CopyOnWriteArrayList<>();

	private final Map<String, Manner> manners = new ConcurrentHashMap<>();

	private final Set<SocketAddress> connections = ConcurrentHashMap.newKeySet();

	private ScriptedRelay(int port) throws IOException {
		server = new ServerSocket();
		server.setReuseAddress(true);
		server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
	}

	static ScriptedRelay start() {
		return start(0);
	}

	static ScriptedRelay start(int port) {
		try {
			ScriptedRelay relay = new ScriptedRelay(port);
			Thread.ofPlatform().daemon().name("relay").start(relay::listen);
			return relay;
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private void listen() {
		while (!server.isClosed()) {
			try {
				Socket socket = server.accept();
				open.add(socket);
				Conversation conversation = new Conversation(socket);
				Thread.ofVirtual().start(conversation::run);
			}
			catch (IOException closed) {
				return;
			}
		}
	}

	String uri() {
		return "smtp://127.0.0.1:" + port();
	}

	int port() {
		return server.getLocalPort();
	}

	/** How letters to this address are answered from now on. */
	void treat(String address, Manner manner) {
		manners.put(address, manner);
	}

	List<Received> to(String address) {
		return letters.stream().filter(letter -> letter.to().equals(address)).toList();
	}

	List<Received> all() {
		return List.copyOf(letters);
	}

	/** Waits until so many letters have come to the address; gives them all. */
	List<Received> await(String address, int count) {
		Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> to(address).size() >= count);
		return to(address);
	}

	/** Over how many connections letters have come. */
	int connections() {
		return connections.size();
	}

	@Override
	public void close() {
		try {
			server.close();
			for (Socket socket : open) {
				socket.close();
			}
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** How an address is treated. */
	enum Manner {

		/** 451 at RCPT. */
		LATER,
		/** 550 at RCPT. */
		UNKNOWN,
		/** 554 after the letter. */
		REFUSES,
		/**
		 * The line goes dead after the letter; whether it was kept the sender cannot
		 * know.
		 */
		DROPS,
		/** As above, the first time only. */
		DROPS_ONCE

	}

	/** One connection: enough of RFC 5321 for letter after letter. */
	private final class Conversation {

		private final Socket socket;

		private final BufferedReader in;

		private String to = "";

		Conversation(Socket socket) throws IOException {
			this.socket = socket;
			this.in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
		}

		void run() {
			try (socket) {
				connections.add(socket.getRemoteSocketAddress());
				say("220 localhost");
				String line = in.readLine();
				while (line != null && answer(line)) {
					line = in.readLine();
				}
			}
			catch (IOException hungUp) {
				// As senders do; what they had not finished is no letter.
				return;
			}
			finally {
				open.remove(socket);
			}
		}

		/** False when the conversation is over. */
		private boolean answer(String line) throws IOException {
			String command = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(Locale.ROOT);
			switch (command) {
				case "EHLO" -> say("250-localhost", "250 8BITMIME");
				case "HELO", "MAIL", "RSET", "NOOP" -> say("250 ok");
				case "RCPT" -> recipient(line.substring(line.indexOf('<') + 1, line.indexOf('>')));
				case "DATA" -> {
					say("354 go on");
					return letter();
				}
				case "QUIT" -> {
					say("221 bye");
					return false;
				}
				default -> say("500 what?");
			}
			return true;
		}

		private void recipient(String address) throws IOException {
			to = address;
			say(manners.get(to) == Manner.LATER ? "451 come again"
					: manners.get(to) == Manner.UNKNOWN ? "550 no such mailbox" : "250 ok");
		}

		private boolean letter() throws IOException {
			StringBuilder text = new StringBuilder();
			for (String line = in.readLine(); line != null; line = in.readLine()) {
				if (line.equals(".")) {
					return received(new Received(to, text.toString().getBytes(StandardCharsets.ISO_8859_1)));
				}
				text.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
			}
			// Cut off before the dot: no letter.
			return false;
		}

		private boolean received(Received letter) throws IOException {
			Manner manner = manners.get(to);
			if (manner == Manner.REFUSES) {
				say("554 not this");
				return true;
			}
			letters.add(letter);
			if (manner == Manner.DROPS || manner == Manner.DROPS_ONCE && to(to).size() == 1) {
				return false;
			}
			say("250 ok");
			return true;
		}

		private void say(String... lines) throws IOException {
			socket.getOutputStream().write((String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.US_ASCII));
			socket.getOutputStream().flush();
		}

	}

	/** A letter as it came. */
	record Received(String to, byte[] bytes) {

		private static final Pattern LINK = Pattern.compile("https?://[^\\s\"<>)]+");

		MimeMessage message() {
			try {
				return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
			}
			catch (MessagingException e) {
				throw new IllegalStateException(e);
			}
		}

		String header(String name) {
			try {
				String[] values = message().getHeader(name);
				return values == null ? "" : String.join("\n", values).replaceAll("\\r?\\n\\s+", " ");
			}
			catch (MessagingException e) {
				throw new IllegalStateException(e);
			}
		}

		String subject() {
			try {
				return message().getSubject();
			}
			catch (MessagingException e) {
				throw new IllegalStateException(e);
			}
		}

		String text() {
			return part(0);
		}

		String html() {
			return part(1);
		}

		private String part(int number) {
			try {
				return (String) ((Multipart) message().getContent()).getBodyPart(number).getContent();
			}
			catch (MessagingException | IOException e) {
				throw new IllegalStateException(e);
			}
		}

		List<String> links() {
			return LINK.matcher(text()).results().map(MatchResult::group).toList();
		}

		/** What stands after this in the first link that has it. */
		String tokenAfter(String path) {
			Matcher matcher = Pattern.compile(Pattern.quote(path) + "([A-Za-z0-9._~-]+)").matcher(text());
			if (!matcher.find()) {
				throw new AssertionError("No link with " + path + " in:\n" + text());
			}
			return matcher.group(1);
		}
	}

}
