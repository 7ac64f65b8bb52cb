package org.ashar.k8s;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.VolumeProjection;
import io.fabric8.kubernetes.api.model.apps.Deployment;

/** What is demanded of the pods of a service; each rule says what it finds wrong. */
final class Rules {

	private static final String SECRETS = "/run/secrets/ashar/";

	private static final KnownNames KNOWN = new KnownNames();

	private final String version = Project.version();

	private final List<String> wrong = new ArrayList<>();

	private final Deployment deployment;

	Rules(Deployment deployment) {
		this.deployment = deployment;
	}

	/** Everything that is wrong with a deployment. */
	List<String> wrong() {
		PodSpec pod = this.deployment.getSpec().getTemplate().getSpec();
		demand(pod.getContainers().size() == 1, "one container");
		Container container = pod.getContainers().getFirst();
		image(container);
		nobodyInParticular(pod.getSecurityContext(), container.getSecurityContext());
		boundaries(container);
		probes(container);
		ports(container);
		names(container);
		secrets(pod, container);
		demand(this.deployment.getSpec()
			.getTemplate()
			.getMetadata()
			.getLabels()
			.entrySet()
			.containsAll(this.deployment.getSpec().getSelector().getMatchLabels().entrySet()), "selector");
		demand(Boolean.FALSE.equals(pod.getAutomountServiceAccountToken())
				&& Boolean.FALSE.equals(pod.getEnableServiceLinks()), "tokens and links that nobody asked for");
		return this.wrong;
	}

	private void image(Container container) {
		demand(container.getImage().equals("ashar/" + name() + ":" + this.version), "image of this version");
	}

	private void nobodyInParticular(PodSecurityContext pod, SecurityContext container) {
		demand(Boolean.TRUE.equals(pod.getRunAsNonRoot()) && pod.getRunAsUser() != null && pod.getRunAsUser() > 0,
				"not root");
		demand(Boolean.TRUE.equals(container.getReadOnlyRootFilesystem()), "read-only root");
		demand(Boolean.FALSE.equals(container.getAllowPrivilegeEscalation())
				&& container.getCapabilities().getDrop().contains("ALL"), "no privileges");
	}

	private void boundaries(Container container) {
		Set<String> both = Set.of("cpu", "memory");
		demand(container.getResources().getRequests().keySet().equals(both), "requests");
		demand(container.getResources().getLimits().keySet().equals(both), "limits");
	}

	private void probes(Container container) {
		probe(container, container.getStartupProbe(), "liveness");
		probe(container, container.getLivenessProbe(), "liveness");
		probe(container, container.getReadinessProbe(), "readiness");
	}

	private void probe(Container container, Probe probe, String group) {
		String port = name().equals("portal") ? "management" : "http";
		demand(probe != null && probe.getHttpGet().getPath().equals("/actuator/health/" + group)
				&& port.equals(probe.getHttpGet().getPort().getStrVal())
				&& container.getPorts().stream().anyMatch((known) -> known.getName().equals(port)),
				"probe of " + group);
	}

	private void ports(Container container) {
		demand(container.getPorts()
			.stream()
			.anyMatch((port) -> port.getName().equals("http") && port.getContainerPort() == Project.port(name())),
				"the port of the service");
		container.getPorts()
			.stream()
			.filter((port) -> port.getName().equals("management"))
			.forEach((port) -> demand(
					told(container, "MANAGEMENT_SERVER_PORT").equals(port.getContainerPort().toString()),
					"the management port"));
	}

	private void names(Container container) {
		container.getEnv()
			.stream()
			.map(EnvVar::getName)
			.filter((name) -> !KNOWN.knows(name))
			.forEach((name) -> this.wrong.add(name() + ": nobody knows " + name));
	}

	/* Every file that is named is there, and every mount has its volume. */
	private void secrets(PodSpec pod, Container container) {
		Set<String> volumes = new HashSet<>();
		pod.getVolumes().forEach((volume) -> volumes.add(volume.getName()));
		container.getVolumeMounts()
			.forEach((mount) -> demand(volumes.contains(mount.getName()), "a volume for " + mount.getMountPath()));
		List<String> files = pod.getVolumes()
			.stream()
			.filter((volume) -> volume.getProjected() != null)
			.flatMap((volume) -> volume.getProjected().getSources().stream())
			.map(VolumeProjection::getSecret)
			.flatMap((secret) -> secret.getItems().stream())
			.map(KeyToPath::getPath)
			.toList();
		demand(files.contains("internal-secret"), "the internal secret");
		container.getEnv()
			.stream()
			.filter((variable) -> variable.getName().endsWith("_FILE"))
			.forEach((variable) -> demand(
					variable.getValue().startsWith(SECRETS)
							&& files.contains(variable.getValue().substring(SECRETS.length())),
					"a file for " + variable.getName()));
	}

	private static String told(Container container, String name) {
		return container.getEnv()
			.stream()
			.filter((variable) -> variable.getName().equals(name))
			.map(EnvVar::getValue)
			.findFirst()
			.orElse("");
	}

	private String name() {
		return this.deployment.getMetadata().getName();
	}

	private void demand(boolean holds, String what) {
		if (!holds) {
			this.wrong.add(name() + ": " + what);
		}
	}

}
