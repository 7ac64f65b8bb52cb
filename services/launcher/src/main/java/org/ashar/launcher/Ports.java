package org.ashar.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/**
 * Where everything listens on this machine: counted from the portal's port, so that two
 * installations can stand side by side. The mailbox has fixed ports unless the
 * environment names others.
 */
record Ports(int portal, int smtp, int mailbox) {

	static final int DEFAULT = 8080;

	/** The highest distance of a port from the portal's. */
	static final int SPAN = 12;

	static Ports of(int portal, Map<String, String> environment) {
		return new Ports(portal, Integer.parseInt(environment.getOrDefault("ASHAR_SMTP_PORT", "1025")),
				Integer.parseInt(environment.getOrDefault("ASHAR_MAILBOX_PORT", "8025")));
	}

	/** Ports that nobody uses at the moment, all in one block. */
	static Ports free() {
		for (int tries = 0; tries < 50; tries++) {
			try (ServerSocket first = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
				int port = first.getLocalPort();
				if (port < 65_000 && areFree(port + 1, port + SPAN + 2)) {
					return new Ports(port, port + SPAN + 1, port + SPAN + 2);
				}
			}
			catch (IOException ex) {
				throw new CannotRun("No port can be opened: " + ex.getMessage(), ex);
			}
		}
		throw new CannotRun("There are not enough free ports in a row");
	}

	/** What tells another installation to use these. */
	Map<String, String> environment() {
		return Map.of("ASHAR_SMTP_PORT", Integer.toString(this.smtp), "ASHAR_MAILBOX_PORT",
				Integer.toString(this.mailbox));
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

	/** Says which port is taken before anything is started. */
	void requireFree() {
		for (Room room : Room.values()) {
			requireFree(of(room), room.name().toLowerCase(java.util.Locale.ROOT));
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

	private static void requireFree(int port, String what) {
		try {
			probe(port);
		}
		catch (IOException ex) {
			throw new CannotRun("Port " + port + " (" + what + ") is taken. Is Ashar running already? "
					+ "Stop what holds it, or choose other ports with --port N.", ex);
		}
	}

}
