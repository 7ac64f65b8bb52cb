package org.ashar.notifications.webhook;

import java.time.Instant;
import java.util.List;
import org.ashar.notifications.occasion.Occasion;
import org.ashar.notifications.waking.Bell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Plans a message to each endpoint that follows what an occasion concerns. */
@Component
public class Newsagent {

	private static final int PAGE = 200;

	private final Endpoints endpoints;

	private final Deliveries deliveries;

	private final Bell bell = new Bell();

	Newsagent(Endpoints endpoints, Deliveries deliveries) {
		this.endpoints = endpoints;
		this.deliveries = deliveries;
	}

	/** One message to each, however often this is asked for. */
	public void tell(Occasion occasion) {
		int added = 0;
		@Nullable EndpointId after = null;
		List<Endpoint> page;
		do {
			page = endpoints.following(occasion.keys(), after, PAGE);
			added += plan(occasion, page);
			after = page.isEmpty() ? null : page.getLast().id();
		}
		while (page.size() == PAGE);
		if (added > 0) {
			bell.ring();
		}
	}

	private int plan(Occasion occasion, List<Endpoint> page) {
		Instant arrived = occasion.arrivedAt();
		return deliveries.addAll(page.stream()
			.filter(endpoint -> !endpoint.since().isAfter(arrived))
			.map(endpoint -> Delivery.of(endpoint.id(), occasion.id(), arrived))
			.toList());
	}

	/** Rings when there is something to send. */
	public Bell bell() {
		return bell;
	}

}
