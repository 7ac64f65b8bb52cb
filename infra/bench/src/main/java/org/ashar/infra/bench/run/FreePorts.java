package org.ashar.infra.bench.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports of this machine that nobody uses at the moment. */
public final class FreePorts {

	private FreePorts() {
	}

	/** The first of so many free ones in a row. */
	public static int block(int length) {
		while (true) {
			try (ServerSocket first = open(0)) {
				if (areFree(first.getLocalPort() + 1, length - 1)) {
					return first.getLocalPort();
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	private static boolean areFree(int from, int length) {
		try {
			for (int port = from; port < from + length; port++) {
				open(port).close();
			}
			return true;
		}
		catch (IOException | IllegalArgumentException ex) {
			return false;
		}
	}

	private static ServerSocket open(int port) throws IOException {
		return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
	}

}
