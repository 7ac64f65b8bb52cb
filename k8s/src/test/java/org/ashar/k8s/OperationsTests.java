package org.ashar.k8s;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Alerts and dashboards are the same everywhere, and operators find what to do. */
class OperationsTests {

	private final List<Operators.Alerts.Alert> alerts = Reader
		.read(Project.read("infra/observability/alerts.yml"), Operators.Alerts.class)
		.groups()
		.getFirst()
		.rules();

	@Test
	void aClusterHasTheAlertsOfAMachine() {
		assertThat(
				Reader.read(Project.read("infra/observability/alerts-in-cluster.yaml"), Operators.PrometheusRule.class)
					.spec()
					.groups()
					.getFirst()
					.rules())
			.isEqualTo(this.alerts);
	}

	@Test
	void forEachAlertThereIsASectionOnWhatToDoAndForNothingElse() {
		String page = Project.read("docs/operations.md");
		List<String> sections = Project.found("^### (.+)$", page.substring(page.indexOf("## What to do at each alert")))
			.toList();
		assertThat(sections)
			.containsExactlyInAnyOrderElementsOf(this.alerts.stream().map(Operators.Alerts.Alert::alert).toList());
		assertThat(this.alerts).allMatch((alert) -> alert.annotations()
			.get("runbook")
			.equals("docs/operations.md#" + alert.alert().toLowerCase(Locale.ROOT)));
	}

	@Test
	void everySettingOnThePageIsKnownToTheCode() {
		KnownNames known = new KnownNames();
		assertThat(Project.found("`((?:ASHAR|MANAGEMENT)_[A-Z_]*[A-Z])`", Project.read("docs/operations.md")))
			.isNotEmpty()
			.allMatch(known::knows);
	}

	@Test
	void everyPanelAsksPrometheusSomethingAndEveryDashboardIsInTheCluster() throws Exception {
		List<String> names = Project.files("infra/observability/dashboards", ".json")
			.stream()
			.map((file) -> "dashboards/" + file.getFileName())
			.toList();
		assertThat(names).isNotEmpty();
		assertThat(Project.found("^      - (dashboards/.+)$", Project.read("infra/observability/kustomization.yaml")))
			.containsExactlyInAnyOrderElementsOf(names);
		for (String name : names) {
			JsonNode dashboard = new ObjectMapper().readTree(Project.read("infra/observability/" + name));
			assertThat(dashboard.path("uid").asText()).isNotEmpty();
			assertThat(dashboard.path("panels")).isNotEmpty()
				.allMatch((panel) -> panel.path("datasource").path("uid").asText().equals("prometheus")
						&& !panel.path("targets").path(0).path("expr").asText().isEmpty());
		}
	}

}
