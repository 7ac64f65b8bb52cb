package org.ashar.events.checkin;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.ashar.events.agenda.EventId;
import org.ashar.events.reference.Slice;
import org.ashar.infra.platform.outbox.Conditions;
import org.ashar.infra.platform.outbox.Indexed;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** What the scans came to, for lists. */
@Repository
class Presences implements Indexed {

	private final MongoOperations mongo;

	Presences(MongoOperations mongo) {
		this.mongo = mongo;
	}

	@Override
	public void createIndexes(MongoOperations operations) {
		operations.indexOps(Presence.class)
			.createIndex(new Index("event", Sort.Direction.ASC).on("place", Sort.Direction.ASC).named("list"));
	}

	/**
	 * Writes it unless one stands there that was made of more scans: scans are only
	 * added, so that one is newer.
	 */
	void write(Presence presence) {
		Document state = new Document();
		mongo.getConverter().write(presence, state);
		state.remove("_class");
		Object id = state.remove("_id");
		Update update = new Update();
		state.forEach(update::set);
		Query notNewer = Query.query(Criteria.where("_id").is(id).and("scans").lte(presence.scans()));
		try {
			mongo.upsert(notNewer, update, Presence.class);
		}
		catch (DuplicateKeyException newerThere) {
			return;
		}
	}

	List<Presence> list(EventId event, @Nullable Flag flag, Slice slice) {
		Conditions wanted = new Conditions().is("event", event).is("flags", flag);
		return mongo.find(wanted.oldestFirst("place", slice.after(), slice.limit()), Presence.class);
	}

	/** Those of them that there are, by id. */
	Map<String, Presence> all(Collection<String> ids) {
		return ids.isEmpty() ? Map.of()
				: mongo.find(Query.query(Criteria.where("_id").in(ids)), Presence.class)
					.stream()
					.collect(Collectors.toMap(Presence::id, Function.identity()));
	}

}
