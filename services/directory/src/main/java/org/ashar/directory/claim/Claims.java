package org.ashar.directory.claim;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Repository;

import org.ashar.infra.platform.outbox.AggregateStore;
import org.ashar.infra.platform.outbox.Aggregates;
import org.ashar.infra.platform.outbox.Conditions;
import org.ashar.infra.platform.outbox.Indexed;

/** The stored claims. */
@Repository
class Claims implements Indexed {

	private final Aggregates<OwnershipClaim> claims;

	Claims(AggregateStore store) {
		this.claims = store.of(OwnershipClaim.class);
	}

	OwnershipClaim add(OwnershipClaim claim) {
		return claims.addOnce(claim);
	}

	void save(OwnershipClaim claim) {
		claims.save(claim);
	}

	Optional<OwnershipClaim> find(ClaimId id) {
		return claims.find(id);
	}

	OwnershipClaim seen(OwnershipClaim claim, long version) {
		return claims.seen(claim, version);
	}

	/** Null stands for anybody's, and for any state. */
	List<OwnershipClaim> page(@Nullable String account, @Nullable ClaimState state, @Nullable ClaimId after,
			int limit) {
		return claims.find(new Conditions().is("account", account).is("state", state).oldestFirst("_id", after, limit));
	}

	@Override
	public void createIndexes(MongoOperations mongo) {
		for (String field : List.of("account", "state")) {
			mongo.indexOps(OwnershipClaim.class).createIndex(new Index(field, Sort.Direction.ASC).named(field));
		}
	}

}
