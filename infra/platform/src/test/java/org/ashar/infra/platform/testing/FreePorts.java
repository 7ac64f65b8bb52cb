package org.ashar.infra.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports for programs that are still to be started. They lie below those that systems give
 * to outgoing connections: one of these may be gone until a slow machine comes to open
 * it.
 */
public final class FreePorts {

	private static final int LOWEST = 15_000;

	private static final int HIGHEST = 32_000;

	private static final int TRIES = 100;

	private FreePorts() {
	}

	/** One that nobody uses at the moment. */
	public static int one() {
		return some(1).getFirst();
	}

	/** As many, no two of which are the same. */
	public static List<Integer> some(int count) {
		List<ServerSocket> held = new ArrayList<>();
		try {
			for (int i = 0; i < count; i++) {
				held.add(free());
			}
			return held.stream().map(ServerSocket::getLocalPort).toList();
		}
		finally {
			held.forEach(FreePorts::letGo);
		}
	}

	private static ServerSocket free() {
		IOException last = null;
		for (int i = 0; i < TRIES; i++) {
			try {
				return new ServerSocket(ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST));
			}
			catch (IOException taken) {
				last = taken;
			}
		}
		throw new IllegalStateException("No port is free", last);
	}

	private static void letGo(ServerSocket socket) {
		try {
			socket.close();
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

}
