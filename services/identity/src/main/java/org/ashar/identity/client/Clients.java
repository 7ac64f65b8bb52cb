package org.ashar.identity.client;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.ashar.infra.platform.outbox.AggregateStore;
import org.ashar.infra.platform.outbox.Aggregates;
import org.ashar.infra.platform.security.GrantMirror;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The integrators' clients in the store. */
@Repository
class Clients {

	private static final int ATTEMPTS = 10;

	private final Aggregates<Client> clients;

	private final GrantMirror mirror;

	private final Clock clock;

	Clients(AggregateStore store, GrantMirror mirror, Clock clock) {
		this.clients = store.of(Client.class);
		this.mirror = mirror;
		this.clock = clock;
	}

	Optional<Client> find(ClientId id) {
		return clients.find(id);
	}

	void add(Client client) {
		try {
			clients.add(client);
		}
		catch (DuplicateKeyException exists) {
			throw new ClientProblem.Exists(client.id());
		}
	}

	/** After a given client, in the order of their ids. */
	List<Client> page(@Nullable ClientId after, int most) {
		Query query = new Query().with(Sort.by("_id")).limit(most);
		if (after != null) {
			query.addCriteria(Criteria.where("_id").gt(after.text()));
		}
		return clients.find(query);
	}

	/** Changes a client; tries again when another change comes between. */
	Client change(ClientId id, Consumer<Client> change) {
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			Client client = find(id).orElseThrow(ClientProblem.Unknown::new);
			long before = client.sequence();
			change.accept(client);
			if (client.sequence() == before || saved(client)) {
				return client;
			}
		}
		throw new ClientProblem.Stale();
	}

	private boolean saved(Client client) {
		try {
			clients.save(client);
		}
		catch (OptimisticLockingFailureException anotherCameFirst) {
			return false;
		}
		mirror.apply(client.id().text(), client.sequence(), client.grants().plain(clock.instant()));
		return true;
	}

}
