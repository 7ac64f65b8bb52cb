package org.ashar.notifications.subscription;

import java.util.List;
import java.util.Optional;
import org.ashar.infra.platform.outbox.AggregateStore;
import org.ashar.infra.platform.outbox.Aggregates;
import org.ashar.infra.platform.outbox.Indexed;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The stored sign-ups. */
@Repository
class SignUps implements Indexed {

	private static final int RECENT = 20;

	private final Aggregates<SignUp> signUps;

	SignUps(AggregateStore store) {
		this.signUps = store.of(SignUp.class);
	}

	void add(SignUp signUp) {
		signUps.add(signUp);
	}

	void save(SignUp signUp) {
		if (!signUp.outbox().facts().isEmpty()) {
			signUps.save(signUp);
		}
	}

	Optional<SignUp> find(SignUpId id) {
		return signUps.find(id);
	}

	/** The last few for one address, newest first. */
	List<SignUp> recent(SubscriberId subscriber) {
		return signUps.find(Query.query(Criteria.where("subscriber").is(subscriber))
			.with(Sort.by(Sort.Direction.DESC, "requestedAt"))
			.limit(RECENT));
	}

	@Override
	public void createIndexes(MongoOperations mongo) {
		mongo.indexOps(SignUp.class).createIndex(new Index("subscriber", Sort.Direction.ASC).named("subscriber"));
	}

}
