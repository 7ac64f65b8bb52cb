package org.ashar.infra.bench.letters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.ashar.infra.bench.report.MissException;
import org.ashar.infra.bench.run.Commands;

/**
 * Debian's smtp-sink and smtp-source: those of this machine, or unpacked into a folder
 * from the package, so that nothing is configured and nothing runs afterwards.
 */
record Postfix(Path programs, Map<String, String> environment) {

	static Postfix in(Path folder) {
		Path installed = Path.of("/usr/sbin");
		if (Files.isExecutable(installed.resolve("smtp-sink"))) {
			return new Postfix(installed, Map.of());
		}
		System.out.println("Unpacking Debian's postfix …");
		return unpacked(folder).orElseThrow(() -> new MissException(
				"smtp-sink is not here and cannot be fetched: install Debian's package postfix"));
	}

	private static Optional<Postfix> unpacked(Path folder) {
		try {
			// apt-get fetches as another user.
			Path fetched = Files.createDirectory(folder.resolve("postfix"));
			for (Path open : List.of(folder, fetched)) {
				Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
			}
			return Commands.attempt(fetched, Map.of(), List.of("apt-get", "download", "postfix"))
				.flatMap((said) -> Commands.attempt(fetched, Map.of(), List.of("dpkg", "-x", onlyFile(fetched), ".")))
				.map((said) -> new Postfix(fetched.resolve("usr/sbin"),
						Map.of("LD_LIBRARY_PATH", fetched.resolve("usr/lib/postfix").toString())));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String onlyFile(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.findFirst().orElseThrow().toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String program(String name) {
		return this.programs.resolve(name).toString();
	}

}
