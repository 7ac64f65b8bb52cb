package org.ashar.infra.platform.outbox;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.ashar.infra.platform.testing.RunningService;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.core.KafkaOperations;

/** A relay, broken: it takes every seventh message for sent without sending it. */
final class RelayThatDrops {

	private static final int EVERY = 7;

	private RelayThatDrops() {
	}

	/** Stops the relay of a service and starts this one instead of it. */
	static Relay insteadOfThatOf(RunningService service) {
		Relay sound = service.bean(Relay.class);
		sound.stop();
		Relay broken = new Relay(new Shipment(service.bean(MongoOperations.class),
				dropping(service.bean(KafkaOperations.class)), new CloudEventHeaders("notebook"),
				new OutboxMeters(new SimpleMeterRegistry(), Clock.systemUTC()), service.bean(AuditTrail.class)));
		sound.collections().forEach(broken::serve);
		broken.start();
		return broken;
	}

	@SuppressWarnings("unchecked")
	private static KafkaOperations<String, byte[]> dropping(KafkaOperations<?, ?> kafka) {
		AtomicInteger sent = new AtomicInteger();
		return (KafkaOperations<String, byte[]>) Proxy.newProxyInstance(RelayThatDrops.class.getClassLoader(),
				new Class<?>[] { KafkaOperations.class },
				(proxy, method, arguments) -> (method.getName().equals("send") && sent.incrementAndGet() % EVERY == 0)
						? CompletableFuture.completedFuture(null) : method.invoke(kafka, arguments));
	}

}
