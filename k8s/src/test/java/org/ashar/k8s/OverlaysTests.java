package org.ashar.k8s;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Overlays change what exists, and what comes out of them keeps the rules of the base.
 */
class OverlaysTests {

	private static final Path K8S = Project.ROOT.resolve("k8s");

	@ParameterizedTest
	@ValueSource(strings = { "base", "overlays/small", "overlays/production", "../infra/observability" })
	void everyFileThatIsNamedExistsAndEveryFileIsNamed(String folder) throws IOException {
		Path here = K8S.resolve(folder);
		Operators.Kustomization said = kustomization(folder);
		List<String> named = new ArrayList<>(said.resources());
		if (said.patches() != null) {
			said.patches().forEach((patch) -> named.add(patch.path()));
		}
		if (said.configMapGenerator() != null) {
			said.configMapGenerator()
				.stream()
				.filter((it) -> it.files() != null)
				.forEach((it) -> named.addAll(it.files()));
		}
		assertThat(named).allMatch((file) -> Files.exists(here.resolve(file)));
		try (Stream<Path> files = Files.list(here)) {
			assertThat(named).containsAll(files.map((file) -> file.getFileName().toString())
				.filter((file) -> file.endsWith(".yaml") && !file.equals("kustomization.yaml"))
				.toList());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "small", "production" })
	void everyPatchHasATargetAndIsStrictlyTyped(String overlay) {
		List<String> targets = Cluster.base((text) -> text).manifests().stream().map(Object::toString).toList();
		Operators.Kustomization said = kustomization("overlays/" + overlay);
		assertThat(said.patches()).isNotEmpty().allSatisfy((patch) -> {
			String text = Project.read(K8S.resolve("overlays/" + overlay).resolve(patch.path()));
			if (patch.target() != null) {
				assertThat(targets).anyMatch((target) -> target.startsWith(patch.target().kind() + " "));
				return;
			}
			assertThat(Reader.read(text)).isNotEmpty().allMatch((part) -> targets.contains(part.toString()));
		});
		if (said.replicas() != null) {
			assertThat(said.replicas()).allMatch((it) -> targets.contains("Deployment " + it.name()));
		}
	}

	@Test
	void whatAllServicesAreToldIsKnownToTheCodeAndLeadsToEachOther() {
		KnownNames known = new KnownNames();
		List<String> told = literals(kustomization("base"));
		assertThat(told).allMatch((literal) -> known.knows(literal.split("=")[0]));
		assertThat(told).containsAll(Project.SERVICES.stream()
			.map((service) -> "ASHAR_SERVICES_%s_URL=http://%s:%d".formatted(service.toUpperCase(Locale.ROOT), service,
					Project.port(service)))
			.toList());
		List<String> names = told.stream().map((literal) -> literal.split("=")[0]).toList();
		for (String overlay : List.of("small", "production")) {
			assertThat(literals(kustomization("overlays/" + overlay)))
				.allMatch((literal) -> names.contains(literal.split("=")[0]));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "small", "production" })
	void whatComesOutKeepsTheRules(String overlay) throws Exception {
		Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/kubectl")), "kubectl is not here");
		Path rendered = Path.of("target", overlay + ".yaml");
		Process kustomize = new ProcessBuilder("/usr/bin/kubectl", "kustomize",
				K8S.resolve("overlays/" + overlay).toString())
			.redirectOutput(rendered.toFile())
			.redirectError(Path.of("target", overlay + ".err").toFile())
			.start();
		assertThat(kustomize.waitFor(5, TimeUnit.MINUTES)).isTrue();
		assertThat(kustomize.exitValue()).as(Files.readString(Path.of("target", overlay + ".err"))).isZero();
		String text = Files.readString(rendered);
		assertThat(new Cluster(Reader.read(text)).wrong()).isEmpty();
	}

	private static List<String> literals(Operators.Kustomization said) {
		return said.configMapGenerator().stream().flatMap((it) -> it.literals().stream()).toList();
	}

	private static Operators.Kustomization kustomization(String folder) {
		return (Operators.Kustomization) Reader.read(Project.read(K8S.resolve(folder).resolve("kustomization.yaml")))
			.getFirst()
			.said();
	}

}
