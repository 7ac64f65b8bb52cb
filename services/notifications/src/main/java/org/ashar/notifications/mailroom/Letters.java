package org.ashar.notifications.mailroom;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ashar.infra.platform.outbox.AggregateStore;
import org.ashar.infra.platform.outbox.Aggregates;
import org.ashar.infra.platform.outbox.Indexed;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** The stored letters. */
@Repository
class Letters implements Indexed {

	private static final Set<String> JOURNEY = Set.of("journey");

	/** What is forgotten at the end. */
	private static final Set<String> WITH_ENCLOSURE = Set.of("journey", "contents");

	private final Aggregates<Letter> letters;

	Letters(AggregateStore store) {
		this.letters = store.of(Letter.class);
	}

	/** False when the person has a letter for the occasion already. */
	boolean add(Letter letter) {
		try {
			letters.add(letter);
			return true;
		}
		catch (DuplicateKeyException repeated) {
			return false;
		}
	}

	/**
	 * Those for which the person has a letter for the occasion change nothing; how many
	 * others there are.
	 */
	int addAll(List<Letter> planned) {
		return letters.addAll(planned);
	}

	void save(Letter letter) {
		if (!letter.outbox().facts().isEmpty()) {
			letters.save(letter);
		}
	}

	/**
	 * Saves them in this order, by one command; the ids of those that nobody had changed
	 * meanwhile.
	 */
	Set<LetterId> saveAll(List<Letter> changed) {
		Map<LetterId, Letter> byId = changed.stream().collect(Collectors.toMap(Letter::id, Function.identity()));
		boolean enclosing = changed.stream().anyMatch(letter -> !letter.kind().isForSubscribers());
		if (letters.saveAll(changed, enclosing ? WITH_ENCLOSURE : JOURNEY)) {
			return byId.keySet();
		}
		return all(byId.keySet()).stream()
			.filter(known -> known.isAs(byId.get(known.id())))
			.map(Letter::id)
			.collect(Collectors.toSet());
	}

	Optional<Letter> find(LetterId id) {
		return letters.find(id);
	}

	List<Letter> all(Collection<LetterId> ids) {
		return letters.find(Query.query(Criteria.where("_id").in(ids)));
	}

	/** Those of these for which there is a document. */
	Set<LetterId> ids(Collection<LetterId> wanted) {
		return ids(wanted, new Criteria());
	}

	/** Those of these that are told by a letter of their own. */
	Set<LetterId> told(Collection<LetterId> wanted) {
		return ids(wanted, Criteria.where("journey.state").ne(LetterState.AWAITING_DIGEST));
	}

	private Set<LetterId> ids(Collection<LetterId> wanted, Criteria which) {
		if (wanted.isEmpty()) {
			return Set.of();
		}
		Query known = Query.query(which.and("_id").in(wanted.stream().map(id -> id.value().toString()).toList()));
		known.fields().include("_id");
		return ids(known).stream().map(id -> new LetterId(UUID.fromString(id.toString()))).collect(Collectors.toSet());
	}

	/** What an earlier release has put aside, each in a document. */
	List<Letter> aside(int limit) {
		return letters.find(Query.query(Criteria.where("journey.state").is(LetterState.AWAITING_DIGEST)).limit(limit));
	}

	/** These are told otherwise, as far as they have not become lines of a digest. */
	void takeBack(Collection<LetterId> aside) {
		letters.operations()
			.remove(Query.query(Criteria.where("_id").in(aside).and("journey.state").is(LetterState.AWAITING_DIGEST)),
					Letter.class);
	}

	/**
	 * Takes the letters that have waited longest out of the queue, each in one step, so
	 * that two holders never get the same. Who comes second looks again.
	 */
	List<Letter> claim(Lane lane, Loan loan, Instant now, int most) {
		Query longest = Query.query(queued(lane, now)).with(Sort.by("journey.due")).limit(most);
		longest.fields().include("_id");
		Update taken = new Update().set("journey.state", LetterState.RENDERED)
			.set("journey.loan", loan)
			.unset("journey.queue")
			.inc("version", 1);
		List<Object> ids = ids(longest);
		while (!ids.isEmpty()) {
			Query still = Query.query(Criteria.where("_id").in(ids).and("journey.queue").is(lane));
			if (letters.operations().updateMulti(still, taken, Letter.class).getModifiedCount() > 0) {
				return held(ids, loan);
			}
			ids = ids(longest);
		}
		return List.of();
	}

	private List<Object> ids(Query query) {
		return letters.operations()
			.find(query, Document.class, letters.operations().getCollectionName(Letter.class))
			.stream()
			.map(found -> found.get("_id"))
			.toList();
	}

	/** Of these what this holder has now; the longest waiting first. */
	private List<Letter> held(List<Object> ids, Loan loan) {
		return letters.find(
				Query
					.query(Criteria.where("_id")
						.in(ids)
						.and("journey.state")
						.is(LetterState.RENDERED)
						.and("journey.loan.holder")
						.is(loan.holder()))
					.with(Sort.by("journey.due")));
	}

	/** News for a person that wait until later are due at this time; how many. */
	long hasten(UUID person, Instant now) {
		Criteria later = Criteria.where("person")
			.is(person)
			.and("journey.state")
			.is(LetterState.PLANNED)
			.and("journey.queue")
			.is(Lane.BULK)
			.and("journey.due")
			.gt(now);
		return letters.operations()
			.updateMulti(Query.query(later), new Update().set("journey.due", now).inc("version", 1), Letter.class)
			.getModifiedCount();
	}

	/** Letters in somebody's hands for longer than agreed. */
	List<Letter> lapsed(Instant now, int limit) {
		return letters.find(Query.query(Criteria.where("journey.loan.end").lte(now)).limit(limit));
	}

	/** Letters that were taken and are not counted yet, those first that wait longest. */
	List<Letter> uncounted(Instant now, int limit) {
		return letters.find(Query.query(Criteria.where("journey.told.since").lte(now))
			.with(Sort.by("journey.told.since"))
			.limit(limit));
	}

	/** Nothing changes such a letter any more, so no version is asked for. */
	void counted(Collection<LetterId> ids) {
		letters.operations()
			.updateMulti(Query.query(Criteria.where("_id").in(ids)),
					new Update().unset("journey.told").inc("version", 1), Letter.class);
	}

	/** Removes letters that ended at this time or before; how many. */
	long forget(Instant before, int limit) {
		Criteria ended = Criteria.where("journey.ending.at").lte(before);
		List<LetterId> old = letters.find(Query.query(ended).limit(limit)).stream().map(Letter::id).toList();
		return old.isEmpty() ? 0
				: letters.operations()
					.remove(Query.query(Criteria.where("_id").in(old)), Letter.class)
					.getDeletedCount();
	}

	boolean acceptedBetween(UUID person, Instant after, Instant before) {
		return !letters
			.find(Query.query(Criteria.where("person")
				.is(person)
				.and("journey.state")
				.is(LetterState.ACCEPTED)
				.and("journey.ending.at")
				.gt(after)
				.lt(before)).limit(1))
			.isEmpty();
	}

	/** How many are due in a lane. */
	long due(Lane lane, Instant now) {
		return letters.operations().count(Query.query(queued(lane, now)), Letter.class);
	}

	/** The one that has been due longest. */
	Optional<Letter> longestDue(Lane lane, Instant now) {
		return letters.find(Query.query(queued(lane, now)).with(Sort.by("journey.due")).limit(1)).stream().findFirst();
	}

	private static Criteria queued(Lane lane, Instant now) {
		return Criteria.where("journey.queue").is(lane).and("journey.due").lte(now);
	}

	@Override
	public void createIndexes(MongoOperations mongo) {
		var indexes = mongo.indexOps(Letter.class);
		indexes.createIndex(
				new Index("journey.queue", Sort.Direction.ASC).on("journey.due", Sort.Direction.ASC).named("queue"));
		indexes.createIndex(new Index("journey.told.since", Sort.Direction.ASC).sparse().named("uncounted"));
		indexes.createIndex(new Index("journey.loan.end", Sort.Direction.ASC).named("loan"));
		indexes.createIndex(new Index("journey.ending.at", Sort.Direction.ASC).named("ending"));
		indexes.createIndex(
				new Index("person", Sort.Direction.ASC).on("journey.state", Sort.Direction.ASC).named("person"));
		indexes.createIndex(new Index("plannedAt", Sort.Direction.DESC).named("newest"));
		indexes.createIndex(
				new Index("journey.state", Sort.Direction.ASC).on("plannedAt", Sort.Direction.DESC).named("state"));
	}

}
