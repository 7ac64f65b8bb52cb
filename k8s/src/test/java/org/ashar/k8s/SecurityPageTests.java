package org.ashar.k8s;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the page on security names is there: it does not outlive the tests. */
class SecurityPageTests {

	private final String page = Project.read("docs/security.md");

	private final List<Path> files = Stream.of("services", "infra", "contracts", "k8s")
		.flatMap((folder) -> Project.files(folder, ".java", ".yml", ".yaml", ".html").stream())
		.toList();

	@Test
	void everyTestOnThePageExists() {
		assertThat(Project.found("`([A-Z]\\w+(?:Tests|IT)(?:\\.\\w+)?)`", this.page)).hasSizeGreaterThan(100)
			.allMatch((name) -> exists(name.split("\\.")));
	}

	@Test
	void everyFileOnThePageExists() {
		assertThat(Project.found("`([\\w-]+\\.(?:java|yml|yaml|html))`", this.page)).hasSizeGreaterThan(50)
			.allMatch((name) -> this.files.stream().anyMatch((file) -> file.endsWith(name)));
	}

	/* Some services have test classes of one name: then one of them has the method. */
	private boolean exists(String[] name) {
		return this.files.stream()
			.filter((file) -> file.endsWith(name[0] + ".java"))
			.anyMatch((file) -> name.length == 1 || Project.read(file).contains(" " + name[1] + "("));
	}

}
