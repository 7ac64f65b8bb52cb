package org.ashar.notifications.inquiry;

import java.util.List;
import org.ashar.infra.platform.outbox.AggregateStore;
import org.ashar.infra.platform.outbox.Aggregates;
import org.ashar.infra.platform.outbox.Conditions;
import org.ashar.infra.platform.outbox.Indexed;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Repository;

/** The stored inquiries. */
@Repository
class Inquiries implements Indexed {

	private final Aggregates<Inquiry> inquiries;

	Inquiries(AggregateStore store) {
		this.inquiries = store.of(Inquiry.class);
	}

	Inquiry add(Inquiry inquiry) {
		return inquiries.addOnce(inquiry);
	}

	List<Inquiry> list(@Nullable String after, int limit) {
		return inquiries.find(new Conditions().newestFirst("place", after, limit));
	}

	@Override
	public void createIndexes(MongoOperations mongo) {
		mongo.indexOps(Inquiry.class).createIndex(new Index("place", Sort.Direction.DESC).named("newest"));
	}

}
