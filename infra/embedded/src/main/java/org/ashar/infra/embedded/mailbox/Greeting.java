package org.ashar.infra.embedded.mailbox;

import java.io.IOException;
import org.subethamail.smtp.internal.server.BaseCommand;
import org.subethamail.smtp.server.Session;

/**
 * EHLO that also offers PIPELINING (RFC 2920), which the library can do but does not say.
 */
final class Greeting extends BaseCommand {

	Greeting() {
		super("EHLO", "Introduce yourself.", "<hostname>");
	}

	@Override
	public void execute(String line, Session session) throws IOException {
		String[] words = getArgs(line);
		if (words.length < 2) {
			session.sendResponse("501 Syntax: EHLO hostname");
			return;
		}
		session.resetMailTransaction();
		session.setHelo(words[1]);
		session.sendResponse(String.join("\r\n", "250-" + session.getServer().getHostName(), "250-PIPELINING",
				"250-8BITMIME", "250-SIZE " + session.getServer().getMaxMessageSize(), "250-CHUNKING", "250 SMTPUTF8"));
	}

}
