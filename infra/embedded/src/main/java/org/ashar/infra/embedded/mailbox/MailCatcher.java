package org.ashar.infra.embedded.mailbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.ashar.infra.embedded.CannotStart;
import org.ashar.infra.embedded.FolderCopy;
import org.ashar.infra.embedded.Part;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.server.SMTPServer;

/** Takes letters by SMTP and shows them by HTTP, both on 127.0.0.1 only. */
public final class MailCatcher implements Part {

	private final Path folder;

	private final int smtpPort;

	private final int pagePort;

	private @Nullable SMTPServer smtp;

	private @Nullable MailboxServer pages;

	/** Keeps the letters in the folder. */
	public MailCatcher(Path folder, int smtpPort, int pagePort) {
		this.folder = folder;
		this.smtpPort = smtpPort;
		this.pagePort = pagePort;
	}

	@Override
	public void start() {
		try {
			Letters letters = Letters.open(folder);
			pages = MailboxServer.start(letters, pagePort);
			SMTPServer server = SMTPServer.port(smtpPort)
				.bindAddress(InetAddress.getLoopbackAddress())
				.hostName("localhost")
				.softwareName("Ashar mail catcher")
				.maxMessageSize(Delivery.MOST_BYTES)
				.insertReceivedHeaders(false)
				.messageHandlerFactory(context -> new Delivery(letters, context))
				.build();
			server.getCommandHandler().addCommand(new Greeting());
			smtp = server;
			server.start();
		}
		catch (IOException | RuntimeException e) {
			throw new CannotStart("The mail catcher cannot start on " + folder + ": " + e, e);
		}
	}

	@Override
	public boolean answers() {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), smtpPort)) {
			socket.setSoTimeout(2_000);
			String greeting = new BufferedReader(
					new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
				.readLine();
			socket.getOutputStream().write("QUIT\r\n".getBytes(StandardCharsets.US_ASCII));
			return greeting != null && greeting.startsWith("220");
		}
		catch (IOException e) {
			return false;
		}
	}

	@Override
	public void copyTo(Path target) {
		FolderCopy.copy(folder, target, file -> false, file -> file.toString().endsWith(".eml"));
	}

	@Override
	public void close() {
		if (smtp != null) {
			smtp.stop();
		}
		if (pages != null) {
			pages.close();
		}
	}

	@Override
	public String toString() {
		return "the mail catcher";
	}

}
