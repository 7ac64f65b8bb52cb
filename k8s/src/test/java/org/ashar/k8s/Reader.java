package org.ashar.k8s;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import org.yaml.snakeyaml.Yaml;

/** Reads YAML into its model; a property that the model does not have is an error. */
final class Reader {

	private static final Map<String, Class<?>> KINDS = Map.ofEntries(Map.entry("v1/Namespace", Namespace.class),
			Map.entry("v1/ConfigMap", ConfigMap.class), Map.entry("v1/Service", Service.class),
			Map.entry("apps/v1/Deployment", Deployment.class),
			Map.entry("policy/v1/PodDisruptionBudget", PodDisruptionBudget.class),
			Map.entry("autoscaling/v2/HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
			Map.entry("networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class),
			Map.entry("networking.k8s.io/v1/Ingress", Ingress.class),
			Map.entry("kafka.strimzi.io/v1/Kafka", Kafka.class),
			Map.entry("kafka.strimzi.io/v1/KafkaNodePool", KafkaNodePool.class),
			Map.entry("kafka.strimzi.io/v1/KafkaTopic", KafkaTopic.class),
			Map.entry("mongodbcommunity.mongodb.com/v1/MongoDBCommunity", Operators.MongoDb.class),
			Map.entry("monitoring.coreos.com/v1/ServiceMonitor", Operators.ServiceMonitor.class),
			Map.entry("monitoring.coreos.com/v1/PrometheusRule", Operators.PrometheusRule.class),
			Map.entry("kustomize.config.k8s.io/v1beta1/Kustomization", Operators.Kustomization.class));

	private static final ObjectMapper MAPPER = new ObjectMapper().setAnnotationIntrospector(new NothingUnknown())
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

	private Reader() {
	}

	/** All documents of a text, each in the model of its kind. */
	static List<Manifest> read(String text) {
		return StreamSupport.stream(new Yaml().loadAll(text).spliterator(), false).map(Reader::typed).toList();
	}

	/** A text with one document. */
	static <T> T read(String text, Class<T> type) {
		return MAPPER.convertValue(new Yaml().load(text), type);
	}

	private static Manifest typed(Object document) {
		Map<?, ?> tree = (Map<?, ?>) document;
		String kind = tree.get("apiVersion") + "/" + tree.get("kind");
		Class<?> type = Objects.requireNonNull(KINDS.get(kind), () -> "No model for " + kind);
		String name = (tree.get("metadata") instanceof Map<?, ?> metadata) ? String.valueOf(metadata.get("name")) : "";
		return new Manifest(String.valueOf(tree.get("kind")), name, MAPPER.convertValue(tree, type));
	}

	/** A document: its kind, its name and what it says. */
	record Manifest(String kind, String name, Object said) {

		@Override
		public String toString() {
			return kind() + " " + name();
		}

	}

	/** The models keep what they do not know; here they must not. */
	private static final class NothingUnknown extends JacksonAnnotationIntrospector {

		private static final long serialVersionUID = 1L;

		@Override
		public Boolean hasAnySetter(Annotated member) {
			return false;
		}

		@Override
		public JsonIgnoreProperties.Value findPropertyIgnoralByName(MapperConfig<?> config, Annotated type) {
			return JsonIgnoreProperties.Value.empty();
		}

	}

}
