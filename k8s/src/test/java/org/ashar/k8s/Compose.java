package org.ashar.k8s;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** What docker-compose.yml may say; the parts that others take over begin with x-. */
record Compose(String name, @JsonProperty("x-service") Map<String, Object> service,
		@JsonProperty("x-check") Map<String, Object> check,
		@JsonProperty("x-environment") Map<String, Object> environment, Map<String, Part> services,
		Map<String, @Nullable Object> volumes, Map<String, Secret> secrets) {

	static Compose read(String text) {
		return Reader.read(text, Compose.class);
	}

	record Part(String image, @Nullable String restart, @JsonProperty("read_only") boolean readOnly,
			@Nullable List<String> tmpfs, String user, @JsonProperty("cap_drop") List<String> capDrop,
			@JsonProperty("security_opt") List<String> securityOpt,
			@JsonProperty("mem_limit") @Nullable String memLimit, double cpus,
			@JsonProperty("stop_grace_period") @Nullable String stopGracePeriod,
			@JsonProperty("depends_on") @Nullable Map<String, Dependency> dependsOn,
			@Nullable Map<String, String> environment, @Nullable List<String> secrets, @Nullable List<String> volumes,
			@Nullable List<String> ports, @Nullable List<String> profiles, @Nullable List<String> command,
			Check healthcheck) {

		/** Never null. */
		Map<String, Dependency> waitsFor() {
			return (this.dependsOn != null) ? this.dependsOn : Map.of();
		}

	}

	record Dependency(String condition) {
	}

	record Check(List<String> test, String interval, String timeout, int retries,
			@JsonProperty("start_period") String startPeriod) {
	}

	record Secret(String file) {
	}

}
