package org.ashar.infra.embedded.broker;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.ashar.infra.embedded.CannotStart;
import org.ashar.infra.embedded.FolderCopy;
import org.ashar.infra.embedded.Part;
import org.jspecify.annotations.Nullable;

/**
 * Kafka in combined mode on a folder that is formatted once, when it is empty, and never
 * again.
 */
public final class Broker implements Part {

	private static final int NODE = 1;

	private final Path folder;

	private final BrokerSettings settings;

	private final Consumer<String> onFailure;

	private @Nullable KafkaRaftServer server;

	private @Nullable Admin admin;

	/**
	 * Listens on two ports of 127.0.0.1, which may differ from start to start, as may the
	 * one to which clients are sent; {@code onFailure} gets the line to show.
	 */
	public Broker(Path folder, int port, int advertisedPort, int controllerPort, Consumer<String> onFailure) {
		this.folder = folder;
		this.onFailure = onFailure;
		this.settings = new BrokerSettings(NODE, folder, port, advertisedPort, controllerPort);
	}

	@Override
	public void start() {
		Properties properties = settings.properties();
		// It ends the program where it cannot go on, for example when it cannot write.
		Exit.setHaltProcedure((code, message) -> onFailure.accept(failure(message)));
		Exit.setExitProcedure((code, message) -> onFailure.accept(failure(message)));
		try {
			formatOnce();
			KafkaRaftServer starting = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
			server = starting;
			starting.startup();
		}
		catch (Exception e) {
			throw new CannotStart("The broker cannot start on " + folder + ": " + e, e);
		}
	}

	private String failure(@Nullable String message) {
		return "The broker stops, as it cannot go on with " + folder + " (is the disk full?)"
				+ (message == null ? "" : ": " + message) + "; everything that was acknowledged is kept";
	}

	/**
	 * Only a folder without {@code meta.properties} is formatted: a start that fails must
	 * never cost the data.
	 */
	private void formatOnce() throws Exception {
		if (Files.exists(folder.resolve("meta.properties"))) {
			return;
		}
		new Formatter().setNodeId(NODE)
			.setClusterId(Uuid.randomUuid().toString())
			.setReleaseVersion(MetadataVersion.latestProduction())
			.setControllerListenerName(BrokerSettings.CONTROLLER)
			.setMetadataLogDirectory(folder.toString())
			.addDirectory(folder.toString())
			.setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
			.run();
	}

	@Override
	public boolean answers() {
		try {
			return !admin().describeCluster().nodes().get(2, TimeUnit.SECONDS).isEmpty();
		}
		catch (ExecutionException | TimeoutException e) {
			return false;
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private Admin admin() {
		Admin known = admin;
		if (known == null) {
			known = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.address(),
					AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG, 20, AdminClientConfig.RETRY_BACKOFF_MS_CONFIG, 20));
			admin = known;
		}
		return known;
	}

	/**
	 * Without the indexes, which are made again from the logs, and without the mark of an
	 * orderly end: the next start looks at what follows the last checkpoint, as after a
	 * kill.
	 */
	@Override
	public void copyTo(Path target) {
		FolderCopy.copy(folder, target, file -> file.toString().endsWith("-checkpoint"),
				file -> !file.toString().endsWith("index") && !file.toString().endsWith(".lock")
						&& !file.endsWith(".kafka_cleanshutdown"));
	}

	@Override
	public void close() {
		if (admin != null) {
			admin.close();
		}
		if (server != null) {
			server.shutdown();
			server.awaitShutdown();
		}
	}

	@Override
	public String toString() {
		return "the broker";
	}

}
