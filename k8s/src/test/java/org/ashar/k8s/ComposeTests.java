package org.ashar.k8s;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.ashar.k8s.Compose.Part;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The containers of one machine keep the same rules as those of a cluster. */
class ComposeTests {

	private static final KnownNames KNOWN = new KnownNames();

	private final String file = Project.read("docker-compose.yml");

	@Test
	void everyContainerRunsAsTheRulesDemand() {
		assertThat(wrong(Compose.read(this.file))).isEmpty();
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|',
			textBlock = """
					pinned image         | ashar/events:0.1.0-SNAPSHOT | ashar/events:latest
					pinned image         | mongo:8.0@sha256:4968f22d0c6c10ef29952f3e807f62872ba22b3312f25803564fbfc08255efc2 | mongo:8.0
					not root             | "999:999"                   | "0:0"
					no privileges        | cap_drop: [ALL]             | cap_drop: []
					read-only root       | read_only: true             | read_only: false
					limits               | cpus: 1.0                   | cpus: 0
					nobody knows         | ASHAR_KAFKA:                | ASHAR_BROKER:
					waits for health     | condition: service_healthy  | condition: service_started
					known dependency     | identity: {condition        | nobody: {condition
					where it listens     | 127.0.0.1:8085              | 127.0.0.1:8095
					where others look    | http://events:8085          | http://events:8095
					known secret         | secrets: [internal-secret]  | secrets: [password]
					known volume         | knowledge:/data             | index:/data
					one public door      | 127.0.0.1:8025              | 8025
					""")
	void everyRuleBites(String what, String right, String broken) {
		assertThat(this.file).contains(right);
		assertThat(wrong(Compose.read(this.file.replace(right, broken)))).anyMatch((found) -> found.contains(what));
	}

	@Test
	void aMisspeltPropertyIsAnError() {
		assertThatThrownBy(() -> Compose.read(this.file.replace("healthcheck:", "health_check:")))
			.hasMessageContaining("health_check");
	}

	private static List<String> wrong(Compose compose) {
		List<String> wrong = new ArrayList<>();
		compose.services().forEach((name, part) -> {
			boolean ours = Project.SERVICES.contains(name);
			demand(wrong, pinned(name, part, ours), name + ": pinned image");
			demand(wrong, part.user() != null && !part.user().startsWith("0"), name + ": not root");
			demand(wrong, part.capDrop().contains("ALL") && part.securityOpt().contains("no-new-privileges:true"),
					name + ": no privileges");
			demand(wrong, !part.healthcheck().test().isEmpty(), name + ": health");
			order(wrong, compose, name, part);
			things(wrong, compose, name, part);
			if (ours) {
				ours(wrong, name, part);
			}
		});
		demand(wrong, compose.services().keySet().containsAll(Project.SERVICES), "all services");
		return wrong;
	}

	private static boolean pinned(String name, Part part, boolean ours) {
		return ours ? part.image().equals("ashar/" + name + ":" + Project.version())
				: part.image().matches("[a-z/-]+:v?[0-9.]+@sha256:[0-9a-f]{64}");
	}

	private static void order(List<String> wrong, Compose compose, String name, Part part) {
		part.waitsFor().forEach((other, dependency) -> {
			demand(wrong, compose.services().containsKey(other), name + ": known dependency");
			demand(wrong, dependency.condition().equals("service_healthy"), name + ": waits for health");
		});
		if (Project.SERVICES.contains(name)) {
			Set<String> first = name.equals("portal")
					? Set.of("identity", "directory", "activities", "notifications", "events", "knowledge")
					: Set.of("mongo", "kafka", "mailpit");
			demand(wrong, part.waitsFor().keySet().equals(first), name + ": known dependency");
		}
	}

	private static void things(List<String> wrong, Compose compose, String name, Part part) {
		some(part.secrets())
			.forEach((secret) -> demand(wrong, compose.secrets().containsKey(secret), name + ": known secret"));
		some(part.volumes()).stream()
			.map((volume) -> volume.split(":")[0])
			.forEach((volume) -> demand(wrong, volume.startsWith("./") ? Project.ROOT.resolve(volume).toFile().exists()
					: compose.volumes().containsKey(volume), name + ": known volume"));
		demand(wrong,
				some(part.ports()).stream().allMatch((port) -> name.equals("portal") || port.startsWith("127.0.0.1:")),
				name + ": one public door");
	}

	private static void ours(List<String> wrong, String name, Part part) {
		demand(wrong, part.readOnly() && some(part.tmpfs()).contains("/tmp"), name + ": read-only root");
		demand(wrong, part.memLimit() != null && part.cpus() > 0, name + ": limits");
		Map<String, String> told = (part.environment() != null) ? part.environment() : Map.of();
		told.keySet().forEach((known) -> demand(wrong, KNOWN.knows(known), name + ": nobody knows " + known));
		Project.SERVICES.forEach((other) -> demand(wrong,
				("http://" + other + ":" + Project.port(other))
					.equals(told.get("ASHAR_SERVICES_" + other.toUpperCase(Locale.ROOT) + "_URL")),
				name + ": where others look"));
		String port = told.getOrDefault("MANAGEMENT_SERVER_PORT", Integer.toString(Project.port(name)));
		demand(wrong,
				part.healthcheck().test().getLast().equals("http://127.0.0.1:" + port + "/actuator/health/readiness"),
				name + ": where it listens");
	}

	private static List<String> some(@Nullable List<String> maybe) {
		return (maybe != null) ? maybe : List.of();
	}

	private static void demand(List<String> wrong, boolean holds, String what) {
		if (!holds) {
			wrong.add(what);
		}
	}

}
