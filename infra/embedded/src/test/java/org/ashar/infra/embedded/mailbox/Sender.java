package org.ashar.infra.embedded.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** SMTP spoken by hand. */
final class Sender {

	private Sender() {
	}

	/** Returns the answer to the letter itself. */
	static String send(int port, String letter, String... receivers) throws IOException {
		try (Socket socket = new Socket("127.0.0.1", port)) {
			InputStream in = socket.getInputStream();
			OutputStream out = socket.getOutputStream();
			until(in, "220 ");
			say(out, in, "HELO test", "250 ");
			say(out, in, "MAIL FROM:<from@example.org>", "250 ");
			for (String receiver : receivers) {
				say(out, in, "RCPT TO:<" + receiver + ">", "250 ");
			}
			say(out, in, "DATA", "354 ");
			out.write((letter.replace("\n", "\r\n") + "\r\n.\r\n").getBytes(StandardCharsets.UTF_8));
			return until(in, "\r\n");
		}
	}

	private static void say(OutputStream out, InputStream in, String line, String answer) throws IOException {
		out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
		until(in, answer);
		until(in, "\r\n");
	}

	/** Reads up to and including these characters. */
	static String until(InputStream in, String end) throws IOException {
		StringBuilder read = new StringBuilder();
		while (read.indexOf(end) < 0) {
			int next = in.read();
			if (next < 0) {
				throw new IOException("ended after " + read);
			}
			read.append((char) next);
		}
		return read.toString();
	}

}
