package org.ashar.infra.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The page with the last figures of each benchmark, one section each. */
public final class BenchmarkPage {

	private static final String HEAD = """
			# Benchmarks

			Each table is what `./ashar bench NAME --write` printed on the machine and the day it names. Ratios are of things measured in
			turn in one run, as median (least–greatest); they hold where absolute figures of a shared machine do not.
			""";

	private final Path file;

	/** In this file, which need not be there. */
	public BenchmarkPage(Path file) {
		this.file = file;
	}

	/** Puts a report in the place of the last one of its name, or at the end. */
	public void keep(Report report, LocalDate day) throws IOException {
		List<String> sections = new ArrayList<>();
		if (Files.exists(this.file)) {
			sections.addAll(List.of(Files.readString(this.file).split("(?m)^(?=## )")));
			sections.removeFirst();
		}
		String title = "## " + report.name() + "\n";
		String section = title + "\n" + report.about() + "\n\n" + report.table() + "\n\n`" + report.line() + "`\n\n"
				+ machine() + ", " + day + "\n";
		int place = sections.stream().map((one) -> one.startsWith(title)).toList().indexOf(true);
		if (place < 0) {
			sections.add(section);
		}
		else {
			sections.set(place, section);
		}
		Files.writeString(this.file, HEAD + "\n"
				+ String.join("\n", sections.stream().map(String::strip).map((one) -> one + "\n").toList()));
	}

	private static String machine() {
		Runtime runtime = Runtime.getRuntime();
		return runtime.availableProcessors() + " cores (" + processor() + "), " + System.getProperty("os.name")
				+ ", JDK " + Runtime.version().feature();
	}

	private static String processor() {
		Path info = Path.of("/proc/cpuinfo");
		try {
			return Files.exists(info) ? Pattern.compile("(?m)^model name\\s*: (.*)$")
				.matcher(Files.readString(info))
				.results()
				.map((match) -> match.group(1))
				.findFirst()
				.orElse("unknown") : System.getProperty("os.arch");
		}
		catch (IOException ex) {
			return System.getProperty("os.arch");
		}
	}

}
