package org.ashar.events.checkin;

import java.util.List;
import java.util.Optional;

import org.ashar.events.agenda.EventId;
import org.ashar.events.reference.Slice;
import org.ashar.infra.platform.outbox.Conditions;
import org.ashar.infra.platform.outbox.Indexed;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All scans that ever came; they are added and never changed. */
@Repository
class Scans implements Indexed {

	private final MongoOperations mongo;

	Scans(MongoOperations mongo) {
		this.mongo = mongo;
	}

	@Override
	public void createIndexes(MongoOperations operations) {
		operations.indexOps(Scan.class)
			.createIndex(new Index("event", Sort.Direction.ASC).on("person", Sort.Direction.ASC)
				.on("_id", Sort.Direction.ASC)
				.named("person"));
	}

	/**
	 * Once, however often a device sends it. Gives what stands: a device does not rewrite
	 * what it has seen.
	 */
	Scan keep(Scan scan) {
		try {
			return mongo.insert(scan);
		}
		catch (DuplicateKeyException sentBefore) {
			return Optional.ofNullable(mongo.findById(scan.id(), Scan.class)).orElseThrow(() -> sentBefore);
		}
	}

	List<Scan> of(EventId event, String person) {
		return mongo.find(Query.query(Criteria.where("event").is(event).and("person").is(person)), Scan.class);
	}

	/** Those that prove nothing. */
	List<Scan> refused(EventId event, Slice slice) {
		Conditions wanted = new Conditions().is("event", event).is("person", "");
		return mongo.find(wanted.oldestFirst("_id", slice.after(), slice.limit()), Scan.class);
	}

}
