package org.ashar.events.invitation;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.ashar.events.agenda.EventId;
import org.ashar.events.reference.Slice;
import org.ashar.events.registration.EmailAddress;
import org.ashar.infra.platform.outbox.AggregateStore;
import org.ashar.infra.platform.outbox.Aggregates;
import org.ashar.infra.platform.outbox.Conditions;
import org.ashar.infra.platform.outbox.Indexed;
import org.ashar.infra.platform.sealing.Seal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The stored invitations: one for each address and event. */
@Repository
class Invitations implements Indexed {

	private final Aggregates<Invitation> aggregates;

	private final Seal seal;

	Invitations(AggregateStore store, Seal seal) {
		this.aggregates = store.of(Invitation.class);
		this.seal = seal;
	}

	@Override
	public void createIndexes(MongoOperations mongo) {
		var indexes = mongo.indexOps(Invitation.class);
		indexes.createIndex(new Index("event", Sort.Direction.ASC).on("place", Sort.Direction.ASC).named("list"));
		indexes.createIndex(new Index("event", Sort.Direction.ASC).on("state", Sort.Direction.ASC).named("counts"));
	}

	/** The same each time; nobody can tell from it who it is. */
	InvitationId id(EventId event, EmailAddress address) {
		String mark = seal.fingerprint("invitation", event.value() + " " + address.folded());
		return new InvitationId(UUID.nameUUIDFromBytes(mark.getBytes(StandardCharsets.UTF_8)));
	}

	Invitation add(Invitation invitation) {
		return aggregates.addOnce(invitation);
	}

	Invitation save(Invitation invitation) {
		if (!invitation.outbox().facts().isEmpty()) {
			aggregates.save(invitation);
		}
		return invitation;
	}

	Optional<Invitation> find(InvitationId id) {
		return aggregates.find(id);
	}

	List<Invitation> list(EventId event, @Nullable InvitationState state, Slice slice) {
		return aggregates.find(new Conditions().is("event", event)
			.is("state", state)
			.oldestFirst("place", slice.after(), slice.limit()));
	}

	Map<InvitationState, Long> counts(EventId event) {
		Map<InvitationState, Long> counts = new EnumMap<>(InvitationState.class);
		for (InvitationState state : InvitationState.values()) {
			Criteria so = Criteria.where("event").is(event).and("state").is(state);
			counts.put(state, aggregates.operations().count(Query.query(so), Invitation.class));
		}
		return counts;
	}

}
