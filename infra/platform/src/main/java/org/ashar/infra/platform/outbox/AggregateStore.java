package org.ashar.infra.platform.outbox;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Gives each repository the means to store its aggregates together with their messages.
 */
public final class AggregateStore {

	private final MongoOperations mongo;

	private final ObjectProvider<Publication<?, ?>> publications;

	private final TraceContext trace;

	private final Relay relay;

	private final Map<Class<?>, Aggregates<?>> stores = new ConcurrentHashMap<>();

	AggregateStore(MongoOperations mongo, ObjectProvider<Publication<?, ?>> publications, TraceContext trace,
			Relay relay) {
		this.mongo = mongo;
		this.publications = publications;
		this.trace = trace;
		this.relay = relay;
	}

	/** The store of one kind of aggregate, the same at each call. */
	public <A> Aggregates<A> of(Class<A> type) {
		return of(type, Audit.NOTHING);
	}

	/**
	 * The store of one kind of aggregate whose changes auditors see, with what was
	 * written before and after; see {@link AuditTrail}.
	 */
	public <A> Aggregates<A> audited(Class<A> type) {
		return of(type, Audit.WHOLE);
	}

	/**
	 * The same where the state says things about people that go when they ask for it:
	 * auditors see who did what, and not what was written.
	 */
	public <A> Aggregates<A> auditedByName(Class<A> type) {
		return of(type, Audit.FACTS);
	}

	@SuppressWarnings("unchecked")
	private <A> Aggregates<A> of(Class<A> type, Audit audit) {
		return (Aggregates<A>) this.stores.computeIfAbsent(type, (one) -> open(one, audit));
	}

	private <A> Aggregates<A> open(Class<A> type, Audit audit) {
		Aggregates<A> aggregates = new Aggregates<>(type, this.mongo, new Messages<>(type, this::publicationsOf),
				this.trace, this.relay, audit);
		this.relay.serve(this.mongo.getCollectionName(type));
		return aggregates;
	}

	@SuppressWarnings("unchecked")
	private <A> List<Publication<A, Object>> publicationsOf(Class<A> type) {
		return this.publications.stream()
			.filter((publication) -> publication.aggregate() == type)
			.map((publication) -> (Publication<A, Object>) publication)
			.toList();
	}

}
