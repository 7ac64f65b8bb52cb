package org.ashar.notifications.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.outbox.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A message to an endpoint. Whoever takes it has a minute; then it is due again, so that
 * it is sent at least once whatever is killed. <pre>
 * from     method   to
 * –        planned  waiting
 * waiting  take     waiting, due when the lease is over
 * waiting  tried    delivered | waiting | given up
 * waiting  callOff  called off
 * </pre>
 */
@Document("webhookDeliveries")
public final class Delivery {

	static final Duration LEASE = Duration.ofMinutes(1);

	private static final int GONE = 410;

	@Id
	private final DeliveryId id;

	@Version
	private @Nullable Long version;

	private final Outbox outbox;

	private final EndpointId endpoint;

	private final @Nullable String occasion;

	private final String place;

	private final Instant plannedAt;

	private DeliveryState state = DeliveryState.WAITING;

	private @Nullable Instant due;

	private List<Attempt> attempts = List.of();

	private @Nullable Instant endedAt;

	@PersistenceCreator
	private Delivery(DeliveryId id, Outbox outbox, EndpointId endpoint, @Nullable String occasion, String place,
			Instant plannedAt) {
		this.id = id;
		this.outbox = outbox;
		this.endpoint = endpoint;
		this.occasion = occasion;
		this.place = place;
		this.plannedAt = plannedAt;
	}

	static Delivery of(EndpointId endpoint, String occasion, Instant now) {
		return planned(DeliveryId.of(endpoint, occasion), endpoint, occasion, now);
	}

	/** So that its owner sees whether it works. */
	static Delivery test(DeliveryId id, EndpointId endpoint, Instant now) {
		return planned(id, endpoint, null, now);
	}

	private static Delivery planned(DeliveryId id, EndpointId endpoint, @Nullable String occasion, Instant now) {
		Delivery delivery = new Delivery(id, new Outbox(), endpoint, occasion,
				"%013d-%s".formatted(now.toEpochMilli(), id.value()), now);
		delivery.due = now;
		delivery.happened(new DeliveryFact.Planned(), now);
		return delivery;
	}

	void take(Instant now) {
		due = now.plus(LEASE);
		happened(new DeliveryFact.Taken(), now);
	}

	/** A test is sent once: its owner looks on. */
	void tried(Attempt attempt) {
		List<Attempt> tries = new ArrayList<>(attempts);
		tries.add(attempt);
		attempts = tries;
		Optional<Instant> again = isTest() ? Optional.empty() : Retries.next(tries.size(), attempt.at());
		if (isTaken(attempt.status())) {
			end(DeliveryState.DELIVERED, attempt.at());
		}
		else if (isGone() || again.isEmpty()) {
			end(DeliveryState.GIVEN_UP, attempt.at());
		}
		else {
			due = again.get();
		}
		happened(new DeliveryFact.Tried(state), attempt.at());
	}

	private static boolean isTaken(@Nullable Integer status) {
		return status != null && status / 100 == 2;
	}

	void callOff(Instant now) {
		end(DeliveryState.CALLED_OFF, now);
		happened(new DeliveryFact.CalledOff(), now);
	}

	private void end(DeliveryState last, Instant now) {
		state = last;
		due = null;
		endedAt = now;
	}

	private void happened(DeliveryFact fact, Instant now) {
		outbox.add(fact, Author.SYSTEM, now);
	}

	/** Whether the last answer was that no more messages are wanted. */
	boolean isGone() {
		Integer status = attempts.isEmpty() ? null : attempts.getLast().status();
		return status != null && status == GONE;
	}

	/** Its identifier, the same whenever it is sent. */
	public DeliveryId id() {
		return id;
	}

	/** Where it goes. */
	public EndpointId endpoint() {
		return endpoint;
	}

	/** What it tells of; empty for a test. */
	public Optional<String> occasion() {
		return Optional.ofNullable(occasion);
	}

	/** Whether it is only there to see whether it arrives. */
	public boolean isTest() {
		return occasion == null;
	}

	/** Where it stands in lists: by time of planning. */
	public String place() {
		return place;
	}

	/** When it was planned. */
	public Instant plannedAt() {
		return plannedAt;
	}

	/** How it stands. */
	public DeliveryState state() {
		return state;
	}

	/** When it is sent next. */
	public Optional<Instant> due() {
		return Optional.ofNullable(due);
	}

	/** What came of sending it, the first time first. */
	public List<Attempt> attempts() {
		return List.copyOf(attempts);
	}

	/** The facts since it was loaded. */
	Outbox outbox() {
		return outbox;
	}

}
