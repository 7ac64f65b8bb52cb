package org.ashar.events.sheet;

import java.util.List;

import org.ashar.events.agenda.EventId;
import org.ashar.events.reference.Slice;
import org.ashar.infra.platform.outbox.Conditions;
import org.ashar.infra.platform.outbox.Indexed;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Repository;

/** Who took lists along; nothing is ever taken out of it. */
@Repository
class Exports implements Indexed {

	private final MongoOperations mongo;

	Exports(MongoOperations mongo) {
		this.mongo = mongo;
	}

	@Override
	public void createIndexes(MongoOperations store) {
		store.indexOps(Export.class).createIndex(new Index("event", Sort.Direction.ASC).named("event"));
	}

	Export add(Export export) {
		return mongo.insert(export);
	}

	List<Export> of(EventId event, Slice slice) {
		return mongo.find(new Conditions().is("event", event).newestFirst("_id", slice.after(), slice.limit()),
				Export.class);
	}

}
