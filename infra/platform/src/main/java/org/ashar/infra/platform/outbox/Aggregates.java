package org.ashar.infra.platform.outbox;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOneModel;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

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

	private final Class<A> type;

	private final MongoOperations mongo;

	private final Messages<A> messages;

	private final TraceContext trace;

	private final Relay relay;

	private final Audit audit;

	private final MongoPersistentEntity<?> entity;

	private final MongoPersistentProperty outboxProperty;

	/* All but the id and the outbox. */
	private final List<String> fields;

	Aggregates(Class<A> type, MongoOperations mongo, Messages<A> messages, TraceContext trace, Relay relay,
			Audit audit) {
		this.type = type;
		this.mongo = mongo;
		this.messages = messages;
		this.trace = trace;
		this.relay = relay;
		this.audit = audit;
		this.entity = (MongoPersistentEntity<?>) mongo.getConverter()
			.getMappingContext()
			.getRequiredPersistentEntity(type);
		this.outboxProperty = this.entity.getRequiredPersistentProperty("outbox");
		this.fields = StreamSupport.stream(this.entity.spliterator(), false)
			.filter((property) -> !property.isIdProperty() && !property.equals(this.outboxProperty))
			.map(MongoPersistentProperty::getFieldName)
			.toList();
	}

	/**
	 * Writes a new aggregate; {@link org.springframework.dao.DuplicateKeyException} when
	 * its id is taken.
	 */
	public void add(A aggregate) {
		Draft draft = draft(aggregate);
		this.mongo.execute(this.type, (collection) -> collection.insertOne(draft.document(versionField())));
		written(aggregate, 1L, draft);
	}

	/**
	 * Writes new aggregates by one command; one whose id is taken changes nothing.
	 * @return how many were new
	 */
	public int addAll(List<A> aggregates) {
		if (aggregates.isEmpty()) {
			return 0;
		}
		List<Draft> drafts = aggregates.stream().map(this::draft).toList();
		Set<Integer> taken = this.mongo.execute(this.type, (collection) -> inserted(collection, drafts));
		for (int i = 0; i < drafts.size(); i++) {
			if (!taken.contains(i)) {
				written(aggregates.get(i), 1L, drafts.get(i));
			}
		}
		return drafts.size() - taken.size();
	}

	private Set<Integer> inserted(MongoCollection<Document> collection, List<Draft> drafts) {
		try {
			collection.insertMany(drafts.stream().map((draft) -> draft.document(versionField())).toList(),
					new InsertManyOptions().ordered(false));
			return Set.of();
		}
		catch (MongoBulkWriteException ex) {
			return Repeated.in(ex);
		}
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
			return find(draft(aggregate).id()).orElseThrow(() -> repeated);
		}
	}

	/**
	 * Writes a changed aggregate; {@link OptimisticLockingFailureException} when another
	 * change came first.
	 */
	public void save(A aggregate) {
		Draft draft = draft(aggregate);
		UpdateOneModel<Document> change = draft.change(versionField(), this.fields);
		long found = this.mongo.execute(this.type,
				(collection) -> collection.updateOne(change.getFilter(), change.getUpdate()).getMatchedCount());
		if (found == 0) {
			throw tooLate();
		}
		written(aggregate, draft.version() + 1, draft);
	}

	/**
	 * Writes changed aggregates by one command, in this order, each under the condition
	 * of {@link #save}.
	 * @param parts the properties that may have changed; the others stay as they are
	 * @return whether all were as they had been seen; if not, only those that were are
	 * written, and reading them again tells which
	 */
	public boolean saveAll(List<A> aggregates, Set<String> parts) {
		List<Draft> drafts = aggregates.stream().map((aggregate) -> draft(aggregate, parts)).toList();
		List<UpdateOneModel<Document>> changes = drafts.stream()
			.map((draft) -> draft.change(versionField(), parts))
			.toList();
		int found = this.mongo.execute(this.type, (collection) -> collection.bulkWrite(changes).getMatchedCount());
		for (int i = 0; i < drafts.size(); i++) {
			written(aggregates.get(i), drafts.get(i).version() + 1, drafts.get(i));
		}
		return found == drafts.size();
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

	private Draft draft(A aggregate) {
		Document state = new Document();
		this.mongo.getConverter().write(aggregate, state);
		state.keySet().removeAll(List.of("outbox", "_class", versionField()));
		Object id = state.remove("_id");
		return draft(aggregate, id, state, state);
	}

	private Draft draft(A aggregate, Set<String> parts) {
		Document state = new Document();
		parts.forEach((part) -> {
			MongoPersistentProperty property = this.entity.getRequiredPersistentProperty(part);
			stored(aggregate, property).ifPresent((value) -> state.append(property.getFieldName(), value));
		});
		Object id = stored(aggregate, this.entity.getRequiredIdProperty()).orElseThrow();
		return draft(aggregate, id, state, null);
	}

	private Draft draft(A aggregate, Object id, Document state, @Nullable Document whole) {
		Outbox outbox = outboxOf(aggregate);
		List<PendingMessage> pending = this.messages.of(aggregate, String.valueOf(id), outbox, this.trace.current());
		List<Document> trail = this.audit.entries(this.type, id, outbox, whole);
		return new Draft(id, versionOf(aggregate), state, outbox, pending, trail).checked();
	}

	private Optional<Object> stored(A aggregate, MongoPersistentProperty property) {
		return Optional.ofNullable(accessor(aggregate).getProperty(property))
			.map((value) -> this.mongo.getConverter().convertToMongoType(value, property.getTypeInformation()));
	}

	private void written(A aggregate, long version, Draft draft) {
		accessor(aggregate).setProperty(this.entity.getRequiredVersionProperty(), version);
		draft.outbox().written(draft.pending().size(), draft.bytes());
		if (draft.hasNews()) {
			this.relay.wake(this.entity.getCollection(), draft.id());
		}
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

}
