package org.ashar.infra.embedded.broker;

import java.nio.file.Path;
import java.util.Properties;

/**
 * The settings of a single durable node that shares a small heap; ports are not part of
 * the data.
 */
record BrokerSettings(int node, Path folder, int port, int advertisedPort, int controllerPort) {

	static final String CONTROLLER = "CONTROLLER";

	private static final String CLIENTS = "PLAINTEXT";

	String address() {
		return "127.0.0.1:" + port;
	}

	Properties properties() {
		Properties properties = new Properties();
		identity(properties);
		singleNode(properties);
		quickRestart(properties);
		smallHeap(properties);
		return properties;
	}

	private void identity(Properties properties) {
		properties.put("process.roles", "broker,controller");
		properties.put("node.id", String.valueOf(node));
		// Static voters are settings, not data: the ports may change between two starts.
		properties.put("controller.quorum.voters", node + "@127.0.0.1:" + controllerPort);
		properties.put("controller.listener.names", CONTROLLER);
		properties.put("listeners", CLIENTS + "://" + address() + "," + CONTROLLER + "://127.0.0.1:" + controllerPort);
		properties.put("advertised.listeners", CLIENTS + "://127.0.0.1:" + advertisedPort);
		properties.put("listener.security.protocol.map", CLIENTS + ":PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
		properties.put("inter.broker.listener.name", CLIENTS);
		properties.put("log.dirs", folder.toString());
	}

	private static void singleNode(Properties properties) {
		properties.put("offsets.topic.replication.factor", "1");
		properties.put("offsets.topic.num.partitions", "8");
		// Ten years: who starts the demonstration again after a month must go on where it
		// stopped.
		properties.put("offsets.retention.minutes", "5256000");
		properties.put("transaction.state.log.replication.factor", "1");
		properties.put("transaction.state.log.min.isr", "1");
		properties.put("transaction.state.log.num.partitions", "4");
		properties.put("share.coordinator.state.topic.replication.factor", "1");
		properties.put("share.coordinator.state.topic.min.isr", "1");
		properties.put("share.coordinator.state.topic.num.partitions", "1");
		properties.put("default.replication.factor", "1");
		properties.put("min.insync.replicas", "1");
		properties.put("auto.create.topics.enable", "false");
	}

	private static void quickRestart(Properties properties) {
		properties.put("group.initial.rebalance.delay.ms", "0");
		properties.put("broker.session.timeout.ms", "2000");
		properties.put("broker.heartbeat.interval.ms", "500");
		properties.put("controller.quorum.election.timeout.ms", "300");
		properties.put("controller.quorum.election.backoff.max.ms", "100");
		properties.put("controller.quorum.fetch.timeout.ms", "1000");
		properties.put("controlled.shutdown.enable", "false");
		properties.put("num.recovery.threads.per.data.dir", "2");
		// After a kill only what follows the last checkpoint is read again.
		properties.put("log.flush.offset.checkpoint.interval.ms", "5000");
	}

	private static void smallHeap(Properties properties) {
		properties.put("log.cleaner.dedupe.buffer.size", String.valueOf(4 << 20));
		properties.put("log.cleaner.threads", "1");
		properties.put("log.cleaner.io.buffer.size", String.valueOf(256 << 10));
		properties.put("log.segment.bytes", String.valueOf(64 << 20));
		properties.put("log.index.size.max.bytes", String.valueOf(1 << 20));
		properties.put("metadata.log.segment.bytes", String.valueOf(16 << 20));
		properties.put("num.network.threads", "2");
		properties.put("num.io.threads", "4");
		properties.put("num.replica.fetchers", "1");
		properties.put("background.threads", "2");
		properties.put("socket.send.buffer.bytes", "-1");
		properties.put("socket.receive.buffer.bytes", "-1");
	}
}
