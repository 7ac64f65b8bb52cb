package org.ashar.events.mailing;

import java.util.List;
import java.util.Optional;

import org.ashar.events.agenda.EventId;
import org.ashar.events.reference.Slice;
import org.ashar.infra.platform.outbox.AggregateStore;
import org.ashar.infra.platform.outbox.Aggregates;
import org.ashar.infra.platform.outbox.Conditions;
import org.ashar.infra.platform.outbox.Indexed;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The stored messages to many. */
@Repository
class Mailings implements Indexed {

	private final Aggregates<Mailing> aggregates;

	Mailings(AggregateStore store) {
		this.aggregates = store.of(Mailing.class);
	}

	@Override
	public void createIndexes(MongoOperations store) {
		var indexes = store.indexOps(Mailing.class);
		indexes.createIndex(new Index("event", Sort.Direction.ASC).on("place", Sort.Direction.ASC).named("list"));
		indexes.createIndex(new Index("state", Sort.Direction.ASC).named("state"));
	}

	Mailing add(Mailing mailing) {
		return aggregates.addOnce(mailing);
	}

	Mailing save(Mailing mailing) {
		aggregates.save(mailing);
		return mailing;
	}

	Optional<Mailing> find(MailingId id) {
		return aggregates.find(id);
	}

	/** The message for somebody who saw this version of it. */
	Mailing seen(Mailing mailing, long version) {
		return aggregates.seen(mailing, version);
	}

	List<Mailing> of(EventId event, Slice slice) {
		return aggregates.find(new Conditions().is("event", event).newestFirst("place", slice.after(), slice.limit()));
	}

	List<Mailing> sending(int limit) {
		return aggregates.find(Query.query(Criteria.where("state").is(MailingState.SENDING)).limit(limit));
	}

}
