package org.ashar.infra.platform.inbox;

import java.util.List;
import java.util.Optional;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Copies of foreign records, each with the sequence of the message it came from. A copy
 * moves only forward, so repeated and late messages change nothing; a gap is applied and
 * counted.
 *
 * @param <T> a copy, mapped by Spring Data; its state is stored below {@code state}
 */
public final class Mirror<T> {

	private static final String SEQUENCE = "sequence";

	private static final String STATE = "state";

	private final Class<T> type;

	private final String collection;

	private final MongoOperations mongo;

	private final Counter gaps;

	Mirror(Class<T> type, String collection, MongoOperations mongo, MeterRegistry meters) {
		this.type = type;
		this.collection = collection;
		this.mongo = mongo;
		this.gaps = Counter.builder("ashar.inbox.gaps").tag("mirror", collection).register(meters);
	}

	/**
	 * Takes the state as of a sequence over; false when the copy was already there or
	 * further.
	 */
	public boolean apply(String id, long sequence, T state) {
		Document copy = new Document();
		this.mongo.getConverter().write(state, copy);
		copy.remove("_class");
		return moveTo(id, sequence, Updates.set(STATE, copy));
	}

	/**
	 * Drops the copy for good, but remembers how far it was, so that a late message does
	 * not bring it back.
	 */
	public void forget(String id, long sequence) {
		moveTo(id, sequence, Updates.unset(STATE));
	}

	public Optional<T> find(String id) {
		Document found = this.mongo.findById(id, Document.class, this.collection);
		return Optional.ofNullable(found).map(this::read);
	}

	/** The copies that match; fields of the state are named {@code state.…}. */
	public List<T> find(Query query) {
		Query present = query.addCriteria(Criteria.where(STATE).exists(true));
		return this.mongo.find(present, Document.class, this.collection).stream().map(this::read).toList();
	}

	private boolean moveTo(String id, long sequence, Bson change) {
		Bson behind = Filters.and(Filters.eq("_id", id), Filters.lt(SEQUENCE, sequence));
		Bson forward = Updates.combine(change, Updates.set(SEQUENCE, sequence));
		FindOneAndUpdateOptions upsert = new FindOneAndUpdateOptions().upsert(true)
			.returnDocument(ReturnDocument.BEFORE)
			.projection(new Document(SEQUENCE, 1));
		try {
			Document before = this.mongo.execute(this.collection,
					(copies) -> copies.findOneAndUpdate(behind, forward, upsert));
			long last = (before != null) ? before.get(SEQUENCE, 0L) : 0;
			if (sequence > last + 1) {
				this.gaps.increment();
			}
			return true;
		}
		catch (DuplicateKeyException ex) {
			// The copy exists and is not behind: the upsert could only have made a second
			// one.
			return false;
		}
	}

	private @Nullable T read(Document document) {
		Document state = document.get(STATE, Document.class);
		return (state != null) ? this.mongo.getConverter().read(this.type, state) : null;
	}

}
