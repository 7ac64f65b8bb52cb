package org.ashar.infra.bench.fresh;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import java.nio.file.Path;

import org.ashar.infra.bench.report.MissException;
import org.ashar.infra.bench.run.Backends;
import org.ashar.infra.bench.run.Program;

/**
 * Kafka's own tool: one message at a time to the broker and back.
 *
 * @param median milliseconds
 * @param tail the 99th percentile, in milliseconds
 */
record EndToEnd(double median, double tail) {

	private static final int MESSAGES = 1_000;

	private static final int BYTES = 500;

	private static final Pattern PERCENTILES = Pattern.compile("50th = (\\d+), 99th = (\\d+)");

	/** With messages of the size of ours, acknowledged by all replicas. */
	static EndToEnd measure(Path home, int kafkaPort) {
		List<String> arguments = List.of("org.apache.kafka.tools.EndToEndLatency", "--bootstrap-server",
				"127.0.0.1:" + kafkaPort, "--topic", "bench.end-to-end", "--num-records", Integer.toString(MESSAGES),
				"--producer-acks", "all", "--record-size", Integer.toString(BYTES));
		try (Program tool = Backends.java(home, System.getProperty("java.class.path"), Map.of(), arguments)) {
			Matcher found = PERCENTILES.matcher(tool.await((line) -> PERCENTILES.matcher(line).find()));
			if (!found.find()) {
				throw new MissException("Kafka's tool says something else");
			}
			return new EndToEnd(Double.parseDouble(found.group(1)), Double.parseDouble(found.group(2)));
		}
	}

}
