package org.ashar.notifications;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.ashar.notifications.ScriptedRelay.Stage;

/** One connection to the relay: enough of RFC 5321 for letter after letter. */
final class Conversation {

	private final ScriptedRelay relay;

	private final Socket socket;

	private final BufferedReader in;

	private String from = "";

	private String to = "";

	private boolean expected;

	Conversation(ScriptedRelay relay, Socket socket) throws IOException {
		this.relay = relay;
		this.socket = socket;
		this.in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
	}

	void run() {
		try (socket) {
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
			relay.ended(socket);
		}
	}

	/** False when the conversation is over. */
	private boolean answer(String line) throws IOException {
		String command = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(Locale.ROOT);
		switch (command) {
			case "EHLO" -> say(relay.greeting());
			case "HELO", "RSET", "NOOP" -> say("250 ok");
			case "MAIL" -> {
				from = address(line);
				say("250 ok");
			}
			case "RCPT" -> {
				to = address(line);
				relay.passes(Stage.RCPT, socket, to);
				String welcome = relay.welcome(to);
				expected = welcome.startsWith("250");
				say(welcome);
			}
			case "DATA" -> {
				return !expected ? say("503 for whom?") : !relay.hangsUp(to) && letter();
			}
			case "QUIT" -> {
				say("221 bye");
				return false;
			}
			default -> say("500 what?");
		}
		return true;
	}

	private static String address(String line) {
		String address = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
		return new String(address.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
	}

	private boolean letter() throws IOException {
		expected = false;
		relay.passes(Stage.DATA, socket, to);
		say("354 go on");
		relay.passes(Stage.GO_ON, socket, to);
		Optional<Received> letter = body();
		if (letter.isEmpty()) {
			return false;
		}
		return switch (relay.take(letter.get())) {
			case TAKEN -> {
				relay.passes(Stage.KEPT, socket, to);
				say("250 ok");
				relay.passes(Stage.SAID, socket, to);
				yield true;
			}
			case REFUSED -> {
				say("554 not this");
				yield true;
			}
			case DROPPED -> false;
			case SILENT -> silence();
		};
	}

	/** Empty when the sender was cut off before the dot: that is no letter. */
	private Optional<Received> body() throws IOException {
		StringBuilder text = new StringBuilder();
		for (String line = in.readLine(); line != null; line = in.readLine()) {
			if (text.isEmpty()) {
				relay.passes(Stage.BODY, socket, to);
			}
			if (line.equals(".")) {
				return Optional.of(new Received(from, to, text.toString().getBytes(StandardCharsets.ISO_8859_1)));
			}
			text.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
		}
		return Optional.empty();
	}

	/** Until the sender hangs up. */
	private boolean silence() throws IOException {
		String line = in.readLine();
		while (line != null) {
			line = in.readLine();
		}
		return false;
	}

	private boolean say(String... lines) throws IOException {
		socket.getOutputStream().write((String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.US_ASCII));
		socket.getOutputStream().flush();
		return true;
	}

	/** What becomes of a letter. */
	enum Fate {

		TAKEN, REFUSED, DROPPED, SILENT

	}

}
