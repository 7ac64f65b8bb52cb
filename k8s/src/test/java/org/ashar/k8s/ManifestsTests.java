package org.ashar.k8s;

import java.util.List;
import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The base keeps the rules, and each rule is broken once to see it bite. */
class ManifestsTests {

	private final Cluster base = Cluster.base((text) -> text);

	@Test
	void everyServiceRunsAsTheRulesDemandAndNothingPointsNowhere() {
		assertThat(this.base.wrong()).isEmpty();
		assertThat(this.base.all(Namespace.class)).hasSize(1);
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|',
			textBlock = """
					image of this version     | ashar/events:0.1.0-SNAPSHOT        | ashar/events:latest
					not root                  | runAsNonRoot: true                 | runAsNonRoot: false
					read-only root            | readOnlyRootFilesystem: true       | readOnlyRootFilesystem: false
					no privileges             | drop: [ALL]                        | drop: [NET_RAW]
					limits                    | memory: 640Mi                      | ephemeral-storage: 640Mi
					requests                  | cpu: 200m                          | ephemeral-storage: 1Gi
					probe of readiness        | /actuator/health/readiness         | /actuator/health
					probe of liveness         | port: management                   | port: http
					the port of the service   | containerPort: 8085                | containerPort: 8095
					the management port       | value: "9090"                      | value: "9091"
					nobody knows ASHAR_MONGO  | name: ASHAR_MONGO_URI_FILE         | name: ASHAR_MONGODB_URI
					a file for                | path: mongo-uri                    | path: mongodb-uri
					selector                  | name: events\\n  template         | name: other\\n  template
					service events            | app.kubernetes.io/name: events\\n  ports: | app.kubernetes.io/name: portal\\n  ports:
					port http of service      | port: 8085                         | port: 8095
					target of autoscaler      | kind: Deployment\\n    name: portal | kind: Deployment\\n    name: door
					pods for network policy   | values: [directory, activities, notifications, events, knowledge] | values: [nobody]
					ports for monitor         | port: management\\n      path:     | port: public\\n      path:
					TLS for                   | hosts: [ashar.example.org]         | hosts: [other.example.org]
					backend of                | name: portal\\n                port: | name: gate\\n                port:
					""")
	void everyRuleBites(String what, String right, String broken) {
		String from = right.replace("\\n", "\n");
		assertThat(this.base.manifests()).isNotEmpty();
		assertThat(Project.files("k8s/base", ".yaml")).anyMatch((file) -> Project.read(file).contains(from));
		Cluster cluster = Cluster.base((text) -> text.replace(from, broken.replace("\\n", "\n")));
		assertThat(cluster.wrong()).anyMatch((found) -> found.contains(what));
	}

	@ParameterizedTest
	@ValueSource(strings = { "replicas: 2", "kind: Service\nmetadata:", "maxUnavailable: 1\n  selector",
			"minReplicas: 2", "policyTypes: [Ingress]", "pathType: Prefix", "kraftMetadata: shared", "listeners:",
			"partitions: 6", "connectionStringSecretName: mongodb-events", "honorLabels: true", "failureThreshold: 6\n",
			"    - alert: ServiceDown" })
	void aMisspeltPropertyIsAnError(String right) {
		String misspelt = right.replaceFirst("[a-zA-Z]+:", "misspelt:");
		assertThatThrownBy(() -> Cluster.base((text) -> text.replace(right, misspelt)))
			.isInstanceOf(RuntimeException.class)
			.hasMessageMatching("(?s).*(misspelt|Unrecognized|No model).*");
	}

	@Test
	void whatIsAcknowledgedIsOnTwoOfThreeMachines() {
		Kafka kafka = this.base.all(Kafka.class).getFirst();
		assertThat(kafka.getSpec().getKafka().getConfig()).containsEntry("default.replication.factor", 3)
			.containsEntry("min.insync.replicas", 2)
			.containsEntry("unclean.leader.election.enable", false)
			.containsEntry("auto.create.topics.enable", false);
		assertThat(this.base.all(KafkaNodePool.class).getFirst().getSpec().getReplicas()).isEqualTo(3);
		assertThat(this.base.all(Operators.MongoDb.class).getFirst().spec().members()).isEqualTo(3);
		assertThat(this.base.all(KafkaTopic.class)).allMatch((topic) -> topic.getSpec().getReplicas() == 3);
	}

	@Test
	void everyServiceWithAStoreHasAUserOfItsOwnDatabaseOnly() {
		List<String> owners = this.base.all(Deployment.class)
			.stream()
			.filter((it) -> it.getSpec().getTemplate().getSpec().toString().contains("mongo-uri"))
			.map((it) -> it.getMetadata().getName())
			.toList();
		Stream<Operators.MongoDb.User> users = this.base.all(Operators.MongoDb.class)
			.getFirst()
			.spec()
			.users()
			.stream();
		assertThat(users.filter((user) -> !user.name().equals("backup")))
			.allMatch((user) -> user.roles().equals(List.of(new Operators.MongoDb.Role("readWrite", user.name())))
					&& user.connectionStringSecretName().equals("mongodb-" + user.name()))
			.extracting(Operators.MongoDb.User::name)
			.containsExactlyInAnyOrderElementsOf(owners);
	}

}
