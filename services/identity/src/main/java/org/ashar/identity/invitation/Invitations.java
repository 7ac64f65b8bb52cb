package org.ashar.identity.invitation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.ashar.infra.platform.outbox.AggregateStore;
import org.ashar.infra.platform.outbox.Aggregates;
import org.ashar.infra.platform.outbox.Indexed;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The stored invitations. */
@Repository
class Invitations implements Indexed {

	private final Aggregates<Invitation> invitations;

	Invitations(AggregateStore store) {
		this.invitations = store.of(Invitation.class);
	}

	Invitation add(Invitation invitation) {
		return invitations.addOnce(invitation);
	}

	void save(Invitation invitation) {
		invitations.save(invitation);
	}

	Optional<Invitation> find(InvitationId id) {
		return invitations.find(id);
	}

	/** Those that nobody has answered, the latest first. */
	List<Invitation> open(UUID organization, int limit) {
		return invitations
			.find(Query.query(Criteria.where("organization").is(organization).and("state").is(InvitationState.OPEN))
				.with(Sort.by(Sort.Direction.DESC, "sentAt"))
				.limit(limit));
	}

	@Override
	public void createIndexes(MongoOperations mongo) {
		mongo.indexOps(Invitation.class)
			.createIndex(new Index("organization", Sort.Direction.ASC).on("state", Sort.Direction.ASC).named("open"));
	}

}
