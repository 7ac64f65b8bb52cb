package org.ashar.events.registration;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.ashar.events.agenda.EventId;
import org.ashar.infra.platform.sealing.Seal;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * Claims beside the registrations, which see to it that an attendee has one live
 * registration for an event.
 */
@Repository
class Attendances {

	private static final String CLAIMS = "attendances";

	private static final String OWNER = "registration";

	private static final String NUMBER = "turn";

	private final MongoOperations mongo;

	private final Seal seal;

	Attendances(MongoOperations mongo, Seal seal) {
		this.mongo = mongo;
		this.seal = seal;
	}

	/** What stands for an attendee at an event; nobody can tell from it who it is. */
	String of(EventId event, Attendee attendee) {
		return seal.fingerprint("attendance", event.value() + " " + attendee.email().folded());
	}

	/** The same for one of several people to whom letters come by one address. */
	String careOf(EventId event, Attendee attendee) {
		String name = attendee.name().strip().toLowerCase(Locale.ROOT);
		return seal.fingerprint("attendance", event.value() + " " + attendee.email().folded() + " " + name);
	}

	/** For which registration the attendance is claimed: this one, if it was free. */
	Turn claim(String attendance, RegistrationId wanted) {
		try {
			mongo.insert(new Document("_id", attendance).append(OWNER, wanted.value().toString()), CLAIMS);
			return new Turn(attendance, wanted, 0, true);
		}
		catch (DuplicateKeyException known) {
			Document claim = Objects.requireNonNull(mongo.findById(attendance, Document.class, CLAIMS));
			return new Turn(attendance, new RegistrationId(UUID.fromString(claim.getString(OWNER))),
					claim.getInteger(NUMBER, 0));
		}
	}

	/** Whose an attendance is, if it is anybody's. */
	Optional<RegistrationId> owner(String attendance) {
		return Optional.ofNullable(mongo.findById(attendance, Document.class, CLAIMS))
			.map(known -> new RegistrationId(UUID.fromString(known.getString(OWNER))));
	}

	/**
	 * The attendance goes from a registration that is over to a new one; false when
	 * another was quicker.
	 */
	boolean pass(Turn from, Turn to) {
		Query here = Query
			.query(Criteria.where("_id").is(from.attendance()).and(OWNER).is(from.registration().value().toString()));
		Update onwards = Update.update(OWNER, to.registration().value().toString()).set(NUMBER, to.number());
		return mongo.updateFirst(here, onwards, CLAIMS).getMatchedCount() > 0;
	}

}
