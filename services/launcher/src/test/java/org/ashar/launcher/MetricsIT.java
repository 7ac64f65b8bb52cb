package org.ashar.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Alerts and dashboards ask only for what a running platform tells, from its first minute
 * on: a counter that begins to exist with the first failure hides that failure from an
 * alert on its increase.
 */
class MetricsIT {

	private static final Path FOLDER = Path.of("../../infra/observability");

	/** A sample in Prometheus' text format: its name, and its labels. */
	private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-z_0-9]+)(?:\\{(.*)\\})? ");

	/**
	 * A metric of ours or of a library in an expression, and what its labels are to be.
	 */
	private static final Pattern ASKED = Pattern
		.compile("\\b((?:ashar|http_server|jvm|process|system|resilience4j)_[a-z_0-9]+)(?:\\{([^}]*)\\})?");

	private static final Pattern LABEL = Pattern.compile("(\\w+)=~?\"");

	private static final Pattern GROUPED = Pattern.compile("by \\(([^)]*)\\)");

	/** What Prometheus itself adds. */
	private static final String INSTANCE = "instance";

	private static final Map<String, Set<String>> told = new HashMap<>();

	@BeforeAll
	static void ask() throws Exception {
		RunningPlatform platform = RunningPlatform.get();
		try (HttpClient client = HttpClient.newHttpClient()) {
			for (Room room : Room.values()) {
				URI uri = URI.create("http://127.0.0.1:" + platform.ports().of(room) + "/actuator/prometheus");
				String text = client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
					.body();
				SAMPLE.matcher(text).results().forEach(MetricsIT::remember);
			}
		}
	}

	private static void remember(MatchResult sample) {
		Set<String> labels = told.computeIfAbsent(sample.group(1), (name) -> new HashSet<>(Set.of(INSTANCE)));
		if (sample.group(2) != null) {
			LABEL.matcher(sample.group(2)).results().forEach((label) -> labels.add(label.group(1)));
		}
	}

	@Test
	void whatAlertsAndDashboardsAskForIsTold() {
		List<String> expressions = expressions();
		assertThat(expressions).hasSizeGreaterThan(30);
		List<String> missing = expressions.stream().flatMap(MetricsIT::missing).distinct().toList();
		assertThat(missing).isEmpty();
	}

	/** What of an expression nobody tells. */
	private static Stream<String> missing(String expression) {
		List<String> grouped = GROUPED.matcher(expression)
			.results()
			.flatMap((group) -> Arrays.stream(group.group(1).split(",\\s*")))
			.toList();
		return ASKED.matcher(expression).results().flatMap((asked) -> {
			Set<String> labels = told.get(asked.group(1));
			if (labels == null) {
				return Stream.of(asked.group(1));
			}
			Stream<String> chosen = (asked.group(2) != null)
					? LABEL.matcher(asked.group(2)).results().map((label) -> label.group(1)) : Stream.empty();
			return Stream.concat(grouped.stream(), chosen)
				.filter((label) -> !labels.contains(label))
				.map((label) -> asked.group(1) + " by " + label);
		});
	}

	private static List<String> expressions() {
		try (Stream<Path> dashboards = Files.list(FOLDER.resolve("dashboards"))) {
			Stream<String> panels = dashboards.flatMap((file) -> found("\"expr\": \"((?:[^\"\\\\]|\\\\.)*)\"", file));
			return Stream.concat(panels, found("(?m)^ *expr: (.+)$", FOLDER.resolve("alerts.yml")))
				.map((expression) -> expression.replace("\\\"", "\""))
				.collect(Collectors.toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Stream<String> found(String pattern, Path file) {
		try {
			return Pattern.compile(pattern)
				.matcher(Files.readString(file))
				.results()
				.map((match) -> match.group(1))
				.toList()
				.stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
