package org.ashar.k8s;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** One property says what the images stand on, by digest. */
class ImagesTests {

	@Test
	void theBaseIsPinnedByItsDigestInOnePlace() {
		String base = Project.found("<image.base>(.+)</image.base>", Project.read("pom.xml")).findFirst().orElseThrow();
		assertThat(base).matches("eclipse-temurin:25-jre@sha256:[0-9a-f]{64}");
		assertThat(Project.found("(?i)^FROM (\\S+)", Project.read("Dockerfile"))).isNotEmpty()
			.allMatch((from) -> from.equals("${BASE}") || from.equals("service"));
	}

	@Test
	void nobodyIsRootInAnImage() {
		assertThat(Project.read("Dockerfile")).contains("USER 10001:10001");
		assertThat(Project.found("<user>(.+)</user>", Project.read("pom.xml"))).containsExactly("10001:10001");
	}

}
