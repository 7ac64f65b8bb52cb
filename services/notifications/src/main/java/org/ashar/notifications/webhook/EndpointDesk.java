package org.ashar.notifications.webhook;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import org.ashar.notifications.subscription.Enquiry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where whoever has an account registers programs that want to hear of news. */
@Component
public class EndpointDesk {

	private static final int MOST = 20;

	private final Endpoints endpoints;

	private final Deliveries deliveries;

	private final Inspection inspection;

	private final Newsagent newsagent;

	private final Clock clock;

	EndpointDesk(Endpoints endpoints, Deliveries deliveries, Inspection inspection, Newsagent newsagent, Clock clock) {
		this.endpoints = endpoints;
		this.deliveries = deliveries;
		this.inspection = inspection;
		this.newsagent = newsagent;
		this.clock = clock;
	}

	/**
	 * A repetition under the same id gives the one that is there, and no secret: that is
	 * shown once.
	 */
	public Opened register(EndpointId id, String owner, Wish wish) {
		Endpoint known = endpoints.find(id).orElse(null);
		if (known != null) {
			return new Opened(known, null);
		}
		inspection.check(wish);
		if (endpoints.of(owner, MOST).size() == MOST) {
			throw new WebhookProblem.TooMany();
		}
		Secret secret = Secret.fresh();
		Vault vault = inspection.vault();
		Endpoint.Sealed sealed = new Endpoint.Sealed(vault.seal(wish.contact()), vault.seal(secret));
		Endpoint added = Endpoint.register(id, owner, wish, sealed, clock.instant());
		return endpoints.add(added) == added ? new Opened(added, secret.text()) : new Opened(get(id, owner), null);
	}

	/** Sends elsewhere, or of other things. */
	public Endpoint change(EndpointId id, String owner, long version, Wish wish) {
		Endpoint endpoint = endpoints.seen(get(id, owner), version);
		inspection.check(wish);
		endpoint.change(wish, inspection.vault().seal(wish.contact()), clock.instant());
		return endpoints.save(endpoint);
	}

	/** Gives it a new secret, which is shown once. */
	public Opened rotate(EndpointId id, String owner, long version) {
		Secret secret = Secret.fresh();
		return new Opened(
				write(id, owner, version, (endpoint, now) -> endpoint.rotate(inspection.vault().seal(secret), now)),
				secret.text());
	}

	/** Nothing is sent to it until its owner wants it again. */
	public Endpoint disable(EndpointId id, String owner, long version) {
		return write(id, owner, version, (endpoint, now) -> endpoint.disable(Disabled.Reason.OWNER, now));
	}

	/** Messages are sent to it again; what was given up is not. */
	public Endpoint enable(EndpointId id, String owner, long version) {
		return write(id, owner, version, Endpoint::enable);
	}

	private Endpoint write(EndpointId id, String owner, long version, BiConsumer<Endpoint, Instant> change) {
		Endpoint endpoint = endpoints.seen(get(id, owner), version);
		change.accept(endpoint, clock.instant());
		return endpoints.save(endpoint);
	}

	/** Forgets it; messages to it are called off. */
	public void remove(EndpointId id, String owner) {
		endpoints.remove(get(id, owner));
	}

	/** Sends a message to see whether it arrives. */
	public Delivery test(DeliveryId test, EndpointId id, String owner) {
		Endpoint endpoint = get(id, owner);
		if (!endpoint.isActive()) {
			throw new WebhookProblem.IsDisabled();
		}
		Delivery delivery = deliveries.add(Delivery.test(test, endpoint.id(), clock.instant()));
		newsagent.bell().ring();
		return delivery;
	}

	/** {@link WebhookProblem.Unknown} when there is none, or it is somebody else's. */
	public Endpoint get(EndpointId id, String owner) {
		return endpoints.find(id)
			.filter(endpoint -> endpoint.owner().equals(owner))
			.orElseThrow(WebhookProblem.Unknown::new);
	}

	/** All of one owner. */
	public List<Endpoint> list(String owner) {
		return endpoints.of(owner, MOST);
	}

	/** Where its owner is told. */
	public String contact(Endpoint endpoint) {
		return inspection.vault().contact(endpoint).value();
	}

	/** The messages of the last week, the newest first, one page after a place. */
	public List<Delivery> deliveries(EndpointId id, String owner, @Nullable String after, int limit) {
		return deliveries.to(get(id, owner).id(), after, limit);
	}

	/**
	 * An endpoint with its secret, where that is new.
	 *
	 * @param secret never shown again
	 */
	public record Opened(Endpoint endpoint, @Nullable String secret) {

		@Override
		public String toString() {
			return "Opened[" + endpoint.id() + "]";
		}
	}

	/** Looks at what somebody wants before it is kept. */
	@Component
	record Inspection(Enquiry enquiry, Outlet outlet, Vault vault) {

		void check(Wish wish) {
			enquiry.check(wish.criteria());
			if (!outlet.leadsTo(wish.url())) {
				throw new WebhookProblem.ForbiddenAddress();
			}
			enquiry.enter(wish.criteria());
		}

	}

}
