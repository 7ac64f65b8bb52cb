package org.ashar.notifications.mailroom;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ashar.infra.platform.outbox.Indexed;
import org.ashar.infra.platform.outbox.Repeated;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/**
 * The stored rolls. A person stands in one at most for an occasion, which the store sees
 * to: whoever comes second is refused the whole roll. Neighbours in a roll are so in that
 * index, too; ids of letters, by which the others are found again, lie far apart.
 */
@Repository
class Rolls implements Indexed {

	private static final String COLLECTION = "letterRolls";

	private final MongoOperations mongo;

	Rolls(MongoOperations mongo) {
		this.mongo = mongo;
	}

	/** Those of these that could not be added, as a letter in them stands elsewhere. */
	List<Roll> add(List<Roll> rolls) {
		Set<Integer> refused = mongo.execute(COLLECTION, collection -> insert(collection, rolls));
		return refused == null ? List.of() : refused.stream().sorted().map(rolls::get).toList();
	}

	private static Set<Integer> insert(MongoCollection<Document> collection, List<Roll> rolls) {
		try {
			collection.insertMany(rolls.stream().map(RollDocuments::document).toList(),
					new InsertManyOptions().ordered(false));
			return Set.of();
		}
		catch (MongoBulkWriteException e) {
			return Repeated.in(e);
		}
	}

	Map<UUID, Roll> all(Collection<UUID> ids) {
		return ids.isEmpty() ? Map.of()
				: find(Criteria.where("_id").in(ids.stream().map(UUID::toString).toList())).stream()
					.collect(Collectors.toMap(Roll::id, Function.identity()));
	}

	/** In which any of these letters stand. */
	List<Roll> with(Collection<LetterId> letters) {
		return letters.isEmpty() ? List.of() : find(Criteria.where("entries.letter")
			.in(letters.stream().map(letter -> letter.value().toString()).toList()));
	}

	/** In which any of these people stand for an occasion. */
	List<Roll> of(String occasion, Collection<UUID> people) {
		return people.isEmpty() ? List.of()
				: find(Criteria.where("occasion")
					.is(occasion)
					.and("entries.person")
					.in(people.stream().map(UUID::toString).toList()));
	}

	/** In which letters to this person stand, the newest first; so many at most. */
	List<Roll> to(UUID person, int limit) {
		return find(Query.query(Criteria.where("entries.person").is(person.toString()))
			.with(Sort.by(Sort.Direction.DESC, "plannedAt", "_id"))
			.limit(limit));
	}

	/**
	 * In which letters to this person stand that were planned before this time; lines of
	 * digests are none.
	 */
	List<Roll> to(UUID person, Instant before) {
		return find(Criteria.where("entries.person")
			.is(person.toString())
			.and("plannedAt")
			.lt(before)
			.orOperator(Criteria.where("kind").is(LetterKind.DIGEST.name()), Criteria.where("digest").exists(false)));
	}

	void remove(Collection<UUID> ids) {
		mongo.remove(Query.query(Criteria.where("_id").in(ids.stream().map(UUID::toString).toList())), COLLECTION);
	}

	private List<Roll> find(Criteria criteria) {
		return find(Query.query(criteria));
	}

	private List<Roll> find(Query query) {
		return mongo.find(query, Document.class, COLLECTION).stream().map(RollDocuments::roll).toList();
	}

	@Override
	public void createIndexes(MongoOperations operations) {
		var indexes = operations.indexOps(COLLECTION);
		indexes.createIndex(new Index("occasion", Sort.Direction.ASC).on("entries.person", Sort.Direction.ASC)
			.unique()
			.named("told"));
		indexes.createIndex(new Index("entries.letter", Sort.Direction.ASC).sparse().named("letter"));
		indexes.createIndex(new Index("entries.person", Sort.Direction.ASC).named("person"));
	}

}
