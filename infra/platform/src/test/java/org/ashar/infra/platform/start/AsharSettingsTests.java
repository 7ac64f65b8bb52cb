package org.ashar.infra.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AsharSettingsTests {

	private static final String NEAR = "mongodb://127.0.0.1:8092";

	@Test
	void embeddedMeansThatEveryBackendIsOnThisMachine() {
		assertThat(settings(true, NEAR, "127.0.0.1:8090", "smtp://localhost:1025").embedded()).isTrue();
		refused("mongodb://store.example:27017", "127.0.0.1:8090", "smtp://127.0.0.1:1025");
		refused("mongodb://a:1,b:2/", "127.0.0.1:8090", "smtp://127.0.0.1:1025");
		refused(NEAR, "broker.example:9092", "smtp://127.0.0.1:1025");
		refused(NEAR, "127.0.0.1:8090", "smtp://relay.example:25");
	}

	@Test
	void elsewhereAnythingGoes() {
		assertThat(settings(false, "mongodb://a:1,b:2/", "b1:9092,b2:9092", "smtps://u:p@relay:465").kafka())
			.isEqualTo("b1:9092,b2:9092");
	}

	@Test
	void aMissingAddressIsNamed() {
		assertThatIllegalStateException()
			.isThrownBy(() -> settings(true, NEAR, "127.0.0.1:1", "smtp://127.0.0.1:1").url("identity"))
			.withMessage("ashar.services.identity.url is not set");
	}

	@Test
	void passwordsDoNotShowWhenSettingsAreLogged() {
		assertThat(settings(false, "mongodb://u:hidden@a:1/", "b:1", "smtps://u:hidden@r:1").toString())
			.doesNotContain("hidden");
	}

	private static void refused(String mongo, String kafka, String smtp) {
		assertThatIllegalArgumentException().isThrownBy(() -> settings(true, mongo, kafka, smtp))
			.withMessage("ashar.embedded is refused: a backend is on another machine");
	}

	private static AsharSettings settings(boolean embedded, String mongo, String kafka, String smtp) {
		URI portal = URI.create("http://localhost:8080");
		return new AsharSettings("sample", embedded, mongo, kafka, URI.create(smtp), portal, null, Map.of());
	}

}
