package org.ashar.infra.bench.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports of this machine that nobody uses at the moment, below those that systems give to
 * outgoing connections: such a one would be gone until it is opened.
 */
public final class FreePorts {

	private static final int LOWEST = 15_000;

	private static final int HIGHEST = 32_000;

	private FreePorts() {
	}

	/** The first of so many free ones in a row. */
	public static int block(int length) {
		while (true) {
			int first = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
			if (areFree(first, length)) {
				return first;
			}
		}
	}

	private static boolean areFree(int from, int length) {
		try {
			for (int port = from; port < from + length; port++) {
				new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
			}
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
