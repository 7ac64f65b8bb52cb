package org.ashar.k8s;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import org.ashar.k8s.Reader.Manifest;

/** A set of manifests and what its parts say of each other. */
final class Cluster {

	private final List<Manifest> manifests;

	private final List<String> wrong = new ArrayList<>();

	Cluster(List<Manifest> manifests) {
		this.manifests = manifests;
	}

	/** The committed base, each file changed on its way, so that tests can break it. */
	static Cluster base(UnaryOperator<String> change) {
		List<Path> files = Stream
			.concat(Project.files("k8s/base", ".yaml").stream(), Project.files("infra/observability", ".yaml").stream())
			.toList();
		return new Cluster(
				files.stream().map(Project::read).map(change).map(Reader::read).flatMap(Collection::stream).toList());
	}

	/** The manifests of a kind, by their model. */
	<T> List<T> all(Class<T> type) {
		return this.manifests.stream().map(Manifest::said).filter(type::isInstance).map(type::cast).toList();
	}

	List<Manifest> manifests() {
		return this.manifests;
	}

	/** Everything that is wrong with the pods, and with what refers to them. */
	List<String> wrong() {
		all(Deployment.class).forEach((deployment) -> this.wrong.addAll(new Rules(deployment).wrong()));
		demand(all(Deployment.class).stream().map((it) -> it.getMetadata().getName()).sorted().toList(),
				Project.SERVICES.stream().sorted().toList(), "a deployment for each service");
		all(Service.class).forEach(this::service);
		all(PodDisruptionBudget.class)
			.forEach((budget) -> someone(budget.getSpec().getSelector(), "budget " + budget.getMetadata().getName()));
		all(HorizontalPodAutoscaler.class).forEach(this::autoscaler);
		all(NetworkPolicy.class).forEach(this::policy);
		all(Operators.ServiceMonitor.class).forEach(this::monitor);
		all(Ingress.class).forEach(this::ingress);
		return this.wrong;
	}

	private void service(Service service) {
		String name = service.getMetadata().getName();
		List<Deployment> served = deployments(new LabelSelector(List.of(), service.getSpec().getSelector()));
		demand(served.stream().map((it) -> it.getMetadata().getName()).toList(), List.of(name), "service " + name);
		for (ServicePort port : service.getSpec().getPorts()) {
			boolean known = served.stream()
				.flatMap((it) -> it.getSpec().getTemplate().getSpec().getContainers().getFirst().getPorts().stream())
				.anyMatch((it) -> it.getName().equals(port.getTargetPort().getStrVal())
						&& it.getContainerPort().equals(port.getPort()));
			demand(known, true, "port " + port.getName() + " of service " + name);
		}
	}

	private void autoscaler(HorizontalPodAutoscaler scaler) {
		String target = scaler.getSpec().getScaleTargetRef().getName();
		List<Deployment> scaled = all(Deployment.class).stream()
			.filter((it) -> it.getMetadata().getName().equals(target))
			.toList();
		demand(scaled.size(), 1, "target of autoscaler " + scaler.getMetadata().getName());
		demand(scaled.stream().allMatch((it) -> it.getSpec().getReplicas() == null), true,
				"two who say how many pods " + target + " has");
	}

	private void policy(NetworkPolicy policy) {
		LabelSelector pods = policy.getSpec().getPodSelector();
		if (!"mongodb-svc".equals(pods.getMatchLabels().get("app"))) {
			someone(pods, "network policy " + policy.getMetadata().getName());
		}
	}

	private void monitor(Operators.ServiceMonitor monitor) {
		String name = monitor.metadata().getName();
		List<Service> watched = all(Service.class).stream()
			.filter((it) -> fits(monitor.spec().selector(), it.getMetadata().getLabels()))
			.toList();
		demand(watched.isEmpty(), false, "services for monitor " + name);
		monitor.spec()
			.endpoints()
			.forEach((endpoint) -> demand(watched.stream().allMatch((it) -> hasPort(it, endpoint.port())), true,
					"ports for monitor " + name));
	}

	private void ingress(Ingress ingress) {
		List<String> secured = ingress.getSpec().getTls().stream().flatMap((it) -> it.getHosts().stream()).toList();
		ingress.getSpec().getRules().forEach((rule) -> {
			demand(secured.contains(rule.getHost()), true, "TLS for " + rule.getHost());
			rule.getHttp().getPaths().forEach((path) -> {
				var backend = path.getBackend().getService();
				demand(all(Service.class).stream()
					.anyMatch((it) -> it.getMetadata().getName().equals(backend.getName())
							&& hasPort(it, backend.getPort().getName())),
						true, "backend of " + rule.getHost());
			});
		});
	}

	private static boolean hasPort(Service service, String name) {
		return service.getSpec().getPorts().stream().anyMatch((port) -> port.getName().equals(name));
	}

	private void someone(LabelSelector selector, String who) {
		demand(deployments(selector).isEmpty(), false, "pods for " + who);
	}

	private List<Deployment> deployments(LabelSelector selector) {
		return all(Deployment.class).stream()
			.filter((it) -> fits(selector, it.getSpec().getTemplate().getMetadata().getLabels()))
			.toList();
	}

	private static boolean fits(LabelSelector selector, Map<String, String> labels) {
		return labels.entrySet().containsAll(selector.getMatchLabels().entrySet())
				&& selector.getMatchExpressions().stream().allMatch((it) -> fits(it, labels));
	}

	private static boolean fits(LabelSelectorRequirement demanded, Map<String, String> labels) {
		boolean among = demanded.getValues().contains(labels.get(demanded.getKey()));
		return switch (demanded.getOperator()) {
			case "In" -> among;
			case "NotIn" -> !among;
			default -> throw new IllegalArgumentException(demanded.getOperator());
		};
	}

	private void demand(Object found, Object wanted, String what) {
		if (!found.equals(wanted)) {
			this.wrong.add(what);
		}
	}

}
