package org.ashar.infra.bench.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a JVM of this machine still needs after a collection, as the JDK's jcmd tells. */
public final class LiveHeap {

	/* Young and old generation of the serial collector. */
	private static final Pattern USED = Pattern.compile("(?:def ?new|tenured).* used (\\d+)K",
			Pattern.CASE_INSENSITIVE);

	private static final double KB = 1024;

	private LiveHeap() {
	}

	/** In megabytes. The JVM collects for it, and stands still for that time. */
	public static double megabytes(ProcessHandle jvm) {
		String pid = Long.toString(jvm.pid());
		jcmd(pid, "GC.run");
		Matcher used = USED.matcher(jcmd(pid, "GC.heap_info"));
		double kilobytes = 0;
		while (used.find()) {
			kilobytes += Double.parseDouble(used.group(1));
		}
		return kilobytes / KB;
	}

	private static String jcmd(String pid, String command) {
		Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
		try {
			Process process = new ProcessBuilder(List.of(jcmd.toString(), pid, command)).redirectErrorStream(true)
				.start();
			return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
