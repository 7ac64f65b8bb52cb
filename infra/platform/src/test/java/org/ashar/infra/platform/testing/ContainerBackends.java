package org.ashar.infra.platform.testing;

import java.nio.file.Path;
import java.util.Optional;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * Real servers in containers, the store as a replica set as in production; Testcontainers
 * removes them when the JVM ends.
 */
final class ContainerBackends extends Backends {

	private final KafkaContainer kafka = new KafkaContainer("apache/kafka:4.2.0");

	private final MongoDBContainer mongo = new MongoDBContainer("mongo:8").withReplicaSet();

	ContainerBackends() {
		kafka.start();
		mongo.start();
	}

	@Override
	public boolean embedded() {
		return false;
	}

	@Override
	public String mongoUri() {
		return mongo.getConnectionString();
	}

	@Override
	public String kafka() {
		return kafka.getBootstrapServers();
	}

	@Override
	public String smtpUri() {
		throw new UnsupportedOperationException("Containers catch no mail: use GreenMail in the test");
	}

	@Override
	public String mailbox() {
		throw new UnsupportedOperationException("Containers catch no mail: use GreenMail in the test");
	}

	@Override
	public Optional<Path> files() {
		return Optional.empty();
	}

}
