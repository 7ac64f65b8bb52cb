package org.ashar.k8s;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.apps.StatefulSetSpec;
import org.jspecify.annotations.Nullable;

/**
 * Kinds of operators that come without a Java model: what we use of them, and nothing
 * more, so that a misspelt property is an error here too.
 */
final class Operators {

	private Operators() {
	}

	/** MongoDB's operator, mongodbcommunity.mongodb.com/v1. */
	record MongoDb(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {

		record Spec(int members, String type, String version, Security security, List<User> users,
				@Nullable StatefulSet statefulSet) {
		}

		record Security(Authentication authentication) {
		}

		record Authentication(List<String> modes) {
		}

		record User(String name, String db, SecretKey passwordSecretRef, String scramCredentialsSecretName,
				String connectionStringSecretName, List<Role> roles) {
		}

		record SecretKey(String name, String key) {
		}

		record Role(String name, String db) {
		}

		record StatefulSet(StatefulSetSpec spec) {
		}

	}

	/** Prometheus' operator, monitoring.coreos.com/v1. */
	record ServiceMonitor(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {

		record Spec(LabelSelector selector, List<Endpoint> endpoints) {
		}

		record Endpoint(String port, String path, String interval, boolean honorLabels) {
		}

	}

	/** Prometheus' operator, monitoring.coreos.com/v1. */
	record PrometheusRule(String apiVersion, String kind, ObjectMeta metadata, Alerts spec) {
	}

	/** The rules as Prometheus reads them from a file. */
	record Alerts(List<Group> groups) {

		record Group(String name, List<Alert> rules) {
		}

		record Alert(String alert, String expr, @JsonProperty("for") String lasting, Map<String, String> labels,
				Map<String, String> annotations) {
		}

	}

	/** kustomize.config.k8s.io/v1beta1. */
	record Kustomization(String apiVersion, String kind, @Nullable String namespace, List<String> resources,
			@Nullable List<Generator> configMapGenerator, @Nullable List<Patch> patches,
			@Nullable List<Replicas> replicas) {

		record Generator(String name, @Nullable String behavior, @Nullable List<String> literals,
				@Nullable List<String> files, @Nullable Options options) {
		}

		record Options(Map<String, String> labels) {
		}

		record Patch(String path, @Nullable Target target) {
		}

		record Target(String kind) {
		}

		record Replicas(String name, int count) {
		}

	}

}
