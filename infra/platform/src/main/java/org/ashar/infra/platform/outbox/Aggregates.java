package org.ashar.infra.platform.outbox;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mapping.PersistentPropertyAccessor;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.MongoPersistentEntity;
import org.springframework.data.mongodb.core.mapping.MongoPersistentProperty;
import org.springframework.data.mongodb.core.query.Query;

/**
 * One kind of aggregate in MongoDB. State and messages are committed by one conditional
 * write of one document; the relay sends the messages afterwards.
 *
 * @param <A> a class mapped by Spring Data with an id, a version and an {@link Outbox}
 * named {@code outbox}
 */
public final class Aggregates<A> {

	/**
	 * An outbox is full at this many messages, or this many bytes: far below what a
	 * document may hold.
	 */
	private static final int MAX_PENDING = 200;

	private static final long MAX_PENDING_BYTES = 4_000_000;

	/** Producer and broker take a megabyte, headers included. */
	private static final long MAX_MESSAGE_BYTES = 1_000_000;

	private final Class<A> type;

	private final MongoOperations mongo;

	private final Messages<A> messages;

	private final TraceContext trace;

	private final Relay relay;

	private final MongoPersistentEntity<?> entity;

	private final MongoPersistentProperty outboxProperty;

	Aggregates(Class<A> type, MongoOperations mongo, Messages<A> messages, TraceContext trace, Relay relay) {
		this.type = type;
		this.mongo = mongo;
		this.messages = messages;
		this.trace = trace;
		this.relay = relay;
		this.entity = (MongoPersistentEntity<?>) mongo.getConverter()
			.getMappingContext()
			.getRequiredPersistentEntity(type);
		this.outboxProperty = this.entity.getRequiredPersistentProperty("outbox");
	}

	/**
	 * Writes a new aggregate; {@link org.springframework.dao.DuplicateKeyException} when
	 * its id is taken.
	 */
	public void add(A aggregate) {
		Outbox outbox = outboxOf(aggregate);
		Document state = stateOf(aggregate);
		List<PendingMessage> pending = pending(aggregate, state, outbox);
		state.put(versionField(), 1L);
		Document box = new Document("sequence", outbox.sequence()).append("pending",
				pending.stream().map(PendingMessage::document).toList());
		if (!pending.isEmpty()) {
			box.append("since", since(outbox));
		}
		state.put("outbox", box);
		this.mongo.execute(this.type, (collection) -> collection.insertOne(state));
		written(aggregate, 1L, state.get("_id"), outbox, pending);
	}

	/**
	 * Writes a new aggregate under an id that comes from the request: what is there
	 * already was made by the same request before, and is returned instead.
	 */
	public A addOnce(A aggregate) {
		try {
			add(aggregate);
			return aggregate;
		}
		catch (DuplicateKeyException repeated) {
			return find(stateOf(aggregate).get("_id")).orElseThrow(() -> repeated);
		}
	}

	/**
	 * Writes a changed aggregate; {@link OptimisticLockingFailureException} when another
	 * change came first.
	 */
	public void save(A aggregate) {
		Outbox outbox = outboxOf(aggregate);
		Document state = stateOf(aggregate);
		List<PendingMessage> pending = pending(aggregate, state, outbox);
		Object id = state.remove("_id");
		long version = versionOf(aggregate);
		Bson here = Filters.and(Filters.eq("_id", id), Filters.eq(versionField(), version));
		Bson change = change(state, version + 1, outbox, pending);
		long found = this.mongo.execute(this.type,
				(collection) -> collection.updateOne(here, change).getMatchedCount());
		if (found == 0) {
			throw tooLate();
		}
		written(aggregate, version + 1, id, outbox, pending);
	}

	/** The aggregate with an id, given as the id record or as what it is stored as. */
	public Optional<A> find(Object id) {
		return Optional.ofNullable(this.mongo.findById(id, this.type));
	}

	public List<A> find(Query query) {
		return this.mongo.find(query, this.type);
	}

	/**
	 * The same aggregate for somebody who saw this version of it;
	 * {@link OptimisticLockingFailureException} when it has changed since.
	 */
	public A seen(A aggregate, long version) {
		if (versionOf(aggregate) != version) {
			throw tooLate();
		}
		return aggregate;
	}

	private static OptimisticLockingFailureException tooLate() {
		return new OptimisticLockingFailureException("Another change came first");
	}

	/** The store itself, for claims and indexes beside the aggregates. */
	public MongoOperations operations() {
		return this.mongo;
	}

	private Bson change(Document state, long version, Outbox outbox, List<PendingMessage> pending) {
		Document set = new Document(state).append(versionField(), version).append("outbox.sequence", outbox.sequence());
		if (!pending.isEmpty()) {
			set.append("outbox.since", since(outbox));
		}
		Document unset = new Document();
		for (MongoPersistentProperty property : this.entity) {
			String field = property.getFieldName();
			if (!property.isIdProperty() && !property.equals(this.outboxProperty) && !set.containsKey(field)) {
				unset.append(field, "");
			}
		}
		Document change = new Document("$set", set);
		if (!unset.isEmpty()) {
			change.append("$unset", unset);
		}
		if (pending.isEmpty()) {
			return change;
		}
		return Updates.combine(change, Updates.pushEach("outbox.pending",
				pending.stream().map(PendingMessage::document).toList(), new PushOptions()));
	}

	private List<PendingMessage> pending(A aggregate, Document state, Outbox outbox) {
		List<PendingMessage> pending = this.messages.of(aggregate, String.valueOf(state.get("_id")), outbox,
				this.trace.current());
		if (pending.stream().anyMatch((message) -> message.size() > MAX_MESSAGE_BYTES)) {
			throw new RecordTooLargeException();
		}
		long bytes = pending.stream().mapToLong(PendingMessage::size).sum();
		boolean full = outbox.pending() + pending.size() > MAX_PENDING
				|| outbox.pendingBytes() + bytes > MAX_PENDING_BYTES;
		if (full && !pending.isEmpty()) {
			throw new OutboxFullException();
		}
		return pending;
	}

	private void written(A aggregate, long version, Object id, Outbox outbox, List<PendingMessage> pending) {
		accessor(aggregate).setProperty(this.entity.getRequiredVersionProperty(), version);
		outbox.written(pending.size(), pending.stream().mapToLong(PendingMessage::size).sum());
		if (!pending.isEmpty()) {
			this.relay.wake(this.entity.getCollection(), id);
		}
	}

	private Document stateOf(A aggregate) {
		Document document = new Document();
		this.mongo.getConverter().write(aggregate, document);
		document.keySet().removeAll(List.of("outbox", "_class", versionField()));
		return document;
	}

	private Outbox outboxOf(A aggregate) {
		return (Outbox) java.util.Objects.requireNonNull(accessor(aggregate).getProperty(this.outboxProperty));
	}

	private long versionOf(A aggregate) {
		Object version = accessor(aggregate).getProperty(this.entity.getRequiredVersionProperty());
		return (version instanceof Number number) ? number.longValue() : 0;
	}

	private PersistentPropertyAccessor<A> accessor(A aggregate) {
		return this.entity.getPropertyAccessor(aggregate);
	}

	private String versionField() {
		return this.entity.getRequiredVersionProperty().getFieldName();
	}

	private static Date since(Outbox outbox) {
		Instant last = outbox.fresh().getLast().at();
		return Date.from(last);
	}

}
