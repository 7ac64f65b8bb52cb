package org.ashar.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Where everything listens on this machine: counted from the portal's port, so that two
 * installations can stand side by side. The mailbox has fixed ports unless the
 * environment names others.
 */
record Ports(int portal, int smtp, int mailbox) {

	static final int DEFAULT = 8080;

	/** The highest distance of a port from the portal's. */
	static final int SPAN = 12;

	/*
	 * Where free ones are looked for: below those that systems give to outgoing
	 * connections, one of which would be gone until it is opened.
	 */
	private static final int LOWEST = 15_000;

	private static final int HIGHEST = 32_000;

	static final String SMTP = "ASHAR_SMTP_PORT";

	static final String MAILBOX = "ASHAR_MAILBOX_PORT";

	static Ports of(int portal, Map<String, String> environment) {
		return new Ports(portal, number(environment, SMTP, 1025), number(environment, MAILBOX, 8025));
	}

	private static int number(Map<String, String> environment, String name, int otherwise) {
		String value = environment.getOrDefault(name, Integer.toString(otherwise));
		if (!value.matches("[1-9]\\d{0,4}") || Integer.parseInt(value) > 65_535) {
			throw new CannotRun(name + " takes a port from 1 to 65535, not " + value);
		}
		return Integer.parseInt(value);
	}

	/** Ports that nobody uses at the moment, all in one block. */
	static Ports free() {
		for (int tries = 0; tries < 50; tries++) {
			int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST - SPAN);
			if (areFree(port, port + SPAN + 2)) {
				return new Ports(port, port + SPAN + 1, port + SPAN + 2);
			}
		}
		throw new CannotRun("There are not enough free ports in a row");
	}

	/** What tells another installation to use these. */
	Map<String, String> environment() {
		return Map.of(SMTP, Integer.toString(this.smtp), MAILBOX, Integer.toString(this.mailbox));
	}

	int of(Room room) {
		return this.portal + room.distance();
	}

	int kafka() {
		return this.portal + 10;
	}

	int controller() {
		return this.portal + 11;
	}

	int mongo() {
		return this.portal + 12;
	}

	/** Says that the mailbox has been given a port of something else. */
	void requireMailboxApart() {
		if (this.smtp == this.mailbox || isOfServices(this.smtp) || isOfServices(this.mailbox)) {
			throw new CannotRun("The mailbox cannot have the ports " + this.smtp + " and " + this.mailbox
					+ ": they must differ from each other and from those of the services, " + this.portal + " to "
					+ (this.portal + SPAN) + "; choose others with --port N, " + SMTP + " or " + MAILBOX + ".");
		}
	}

	private static boolean areFree(int from, int to) {
		try {
			for (int port = from; port <= to; port++) {
				probe(port);
			}
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static void probe(int port) throws IOException {
		new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
	}

	private boolean isOfServices(int port) {
		return port >= this.portal && port <= this.portal + SPAN;
	}

	/** Says that a port is taken, and by what setting another can be had. */
	static void requireFree(int port, String what, String setting) {
		try {
			probe(port);
		}
		catch (IOException ex) {
			throw new CannotRun("Port " + port + " (" + what + ") is taken. Is Ashar running already? "
					+ "Stop what holds it, or choose other ports with " + setting + ".", ex);
		}
	}

}
