package org.ashar.launcher;

import java.util.Arrays;
import java.util.Locale;

import org.ashar.infra.platform.start.Ashar;

/**
 * The program of a service that runs apart: it ends with whoever started it, even one
 * that was killed.
 */
final class Apart {

	private Apart() {
	}

	/** The name of the service, then its settings. */
	public static void main(String... arguments) {
		ProcessHandle.current().parent().ifPresent((parent) -> parent.onExit().thenRun(() -> System.exit(0)));
		Room room = Room.valueOf(arguments[0].toUpperCase(Locale.ROOT));
		Ashar.run(room.application(), room.service(), Arrays.copyOfRange(arguments, 1, arguments.length));
	}

}
