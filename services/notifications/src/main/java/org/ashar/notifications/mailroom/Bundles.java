package org.ashar.notifications.mailroom;

import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ashar.infra.platform.outbox.Indexed;
import org.ashar.notifications.occasion.Subject;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** The stored bundles, as they are lent and sent. */
@Repository
class Bundles implements Indexed {

	static final String COLLECTION = "letterBundles";

	private static final List<String> SHELVES = Arrays.stream(Shelf.values()).map(Shelf::name).toList();

	private final MongoOperations mongo;

	Bundles(MongoOperations mongo) {
		this.mongo = mongo;
	}

	/** One for each of these rolls that has none. */
	void addMissing(List<Roll> rolls, @Nullable Subject subject, @Nullable String trace) {
		Set<UUID> known = all(rolls.stream().map(Roll::id).toList()).stream()
			.map(Bundle::id)
			.collect(Collectors.toSet());
		add(rolls.stream().filter(roll -> !known.contains(roll.id())).toList(), subject, trace);
	}

	/** One for each of these rolls, which have none. */
	void add(List<Roll> rolls, @Nullable Subject subject, @Nullable String trace) {
		if (!rolls.isEmpty()) {
			mongo.insert(rolls.stream()
				.map(roll -> BundleDocuments.document(Bundle.of(roll, subject, trace), roll))
				.toList(), COLLECTION);
		}
	}

	List<Bundle> all(List<UUID> ids) {
		return ids.isEmpty() ? List.of() : find(Query.query(Criteria.where("_id").in(texts(ids))));
	}

	List<Bundle> find(Query query) {
		return mongo.find(query, Document.class, COLLECTION).stream().map(BundleDocuments::bundle).toList();
	}

	/**
	 * Takes bundles out of the queue that have waited longest, each in one step, so that
	 * two holders never get the same. Who comes second looks again.
	 */
	List<Bundle> claim(Shelf shelf, Loan loan, String token, Instant now, int most) {
		Query longest = Query.query(Criteria.where("queue").is(shelf.name()).and("due").lte(Date.from(now)))
			.with(Sort.by("due"))
			.limit(most);
		longest.fields().include("_id");
		Update taken = new Update().set("loan", BundleDocuments.loan(loan, token)).unset("queue");
		List<String> ids = ids(longest);
		while (!ids.isEmpty()) {
			Query still = Query.query(Criteria.where("_id").in(ids).and("queue").is(shelf.name()));
			if (mongo.updateMulti(still, taken, COLLECTION).getModifiedCount() > 0) {
				return find(Query.query(Criteria.where("_id").in(ids).and("loan.token").is(token)));
			}
			ids = ids(longest);
		}
		return List.of();
	}

	private List<String> ids(Query query) {
		return mongo.find(query, Document.class, COLLECTION).stream().map(found -> found.getString("_id")).toList();
	}

	/**
	 * Notes what has become of letters of a bundle, if it is still lent by this token and
	 * those that are to leave still wait; false if not.
	 */
	boolean note(UUID bundle, String token, Change change) {
		Document mine = new Document("_id", bundle.toString()).append("loan.token", token);
		Document set = new Document();
		Document unset = new Document();
		change.marks().forEach((place, mark) -> {
			set.append("marks." + place, mark);
			if (mark == Mark.LEAVING) {
				mine.append("marks." + place, Mark.WAITING);
			}
		});
		change.destinations().forEach((place, to) -> set.append("destinations." + place, to));
		if (change.marks().containsValue(Mark.LOST)) {
			doubt(set, change.at());
		}
		BundleDocuments.write(change.turn(), set, unset);
		return set.isEmpty() && unset.isEmpty() || update(mine, set, unset);
	}

	private static void doubt(Document set, Instant at) {
		set.append("lostAt", Date.from(at)).append("doubtful", true);
	}

	/** Past the mapping of objects, as this is written for each letter. */
	private boolean update(Document which, Document set, Document unset) {
		Document update = new Document();
		if (!set.isEmpty()) {
			update.append("$set", set);
		}
		if (!unset.isEmpty()) {
			update.append("$unset", unset);
		}
		Long found = mongo.execute(COLLECTION, collection -> collection.updateOne(which, update).getMatchedCount());
		return found != null && found > 0;
	}

	/** What is learned of a letter when the bundle is in nobody's, or other hands. */
	void noteLate(UUID bundle, int place, long mark) {
		mongo.updateFirst(
				Query.query(
						Criteria.where("_id").is(bundle.toString()).and("marks." + place).in(Mark.LEAVING, Mark.LOST)),
				new Update().set("marks." + place, mark), COLLECTION);
		doubtless(bundle);
	}

	/** A letter that stood so goes on in a document of its own. */
	void apart(Bundle seen, int place) {
		long mark = seen.marks().get(place);
		mongo.updateFirst(Query.query(Criteria.where("_id").is(seen.id().toString()).and("marks." + place).is(mark)),
				new Update().set("marks." + place, mark > 0 ? Mark.TAKEN_APART : Mark.APART), COLLECTION);
		doubtless(seen.id());
	}

	/** Of none of its letters it is unknown any more whether it arrived. */
	private void doubtless(UUID bundle) {
		mongo.updateFirst(Query.query(Criteria.where("_id").is(bundle.toString()).and("marks").ne(Mark.LOST)),
				new Update().unset("doubtful"), COLLECTION);
	}

	/** Bundles in somebody's hands for longer than agreed. */
	List<Bundle> lapsed(Instant now, int limit) {
		return find(Query.query(Criteria.where("loan.end").lte(Date.from(now))).limit(limit));
	}

	/**
	 * Takes a bundle out of hands that are dead or asleep, unless they have moved
	 * meanwhile.
	 * @param apart places of letters that have documents of their own
	 */
	void sweep(Bundle lapsed, Set<Integer> apart, Instant now) {
		Loan loan = lapsed.loan();
		if (loan == null || loan.end() == null) {
			return;
		}
		Document set = new Document();
		Document unset = new Document();
		Set<Integer> leaving = IntStream.range(0, lapsed.marks().size())
			.filter(place -> lapsed.marks().get(place) == Mark.LEAVING)
			.boxed()
			.collect(Collectors.toSet());
		leaving.forEach(place -> set.append("marks." + place, apart.contains(place) ? Mark.APART : Mark.LOST));
		leaving.removeAll(apart);
		if (!leaving.isEmpty()) {
			doubt(set, now);
		}
		Turn turn = lapsed.marks().contains(Mark.WAITING) ? new Turn.Again(lapsed.shelf(), now)
				: lapsed.over(now, lapsed.taken());
		BundleDocuments.write(turn, set, unset);
		update(new Document("_id", lapsed.id().toString()).append("loan.holder", loan.holder())
			.append("loan.end", Date.from(loan.end()))
			.append("marks", lapsed.marks()), set, unset);
	}

	/** Those that are settled and not counted yet, those first that wait longest. */
	List<Bundle> uncounted(Instant now, int limit) {
		return find(
				Query.query(Criteria.where("told.since").lte(Date.from(now))).with(Sort.by("told.since")).limit(limit));
	}

	void counted(List<UUID> ids) {
		if (!ids.isEmpty()) {
			mongo.updateMulti(Query.query(Criteria.where("_id").in(texts(ids))), new Update().unset("told"),
					COLLECTION);
		}
	}

	/** How many letters wait in bundles that are due and that nobody has fetched. */
	long due(Instant now) {
		return count(queued(now)).getOrDefault(LetterState.PLANNED, 0L);
	}

	/**
	 * How many letters stand in each state, in these bundles, of which there may be many.
	 */
	Map<LetterState, Long> count(Criteria which) {
		Query query = Query.query(which);
		query.fields().include("marks", "loan");
		Map<LetterState, Long> counts = new EnumMap<>(LetterState.class);
		try (Stream<Document> found = mongo.stream(query, Document.class, COLLECTION)) {
			found.forEach(bundle -> bundle.getList("marks", Number.class)
				.stream()
				.map(Number::longValue)
				.filter(mark -> !Mark.isApart(mark))
				.forEach(mark -> counts.merge(Mark.state(mark, bundle.containsKey("loan")), 1L, Long::sum)));
		}
		return counts;
	}

	/** Since when the first of them is due; null when there is none. */
	@Nullable Instant longestDue(Instant now) {
		return find(Query.query(queued(now)).with(Sort.by("due")).limit(1)).stream()
			.map(Bundle::due)
			.findFirst()
			.orElse(null);
	}

	/** Those that ended at this time or before. */
	List<UUID> ended(Instant before, int limit) {
		return find(Query.query(Criteria.where("settledAt").lte(Date.from(before))).limit(limit)).stream()
			.map(Bundle::id)
			.toList();
	}

	void remove(List<UUID> ids) {
		mongo.remove(Query.query(Criteria.where("_id").in(texts(ids))), COLLECTION);
	}

	private static Criteria queued(Instant now) {
		return Criteria.where("queue").in(SHELVES).and("due").lte(Date.from(now));
	}

	private static List<String> texts(List<UUID> ids) {
		return ids.stream().map(UUID::toString).toList();
	}

	@Override
	public void createIndexes(MongoOperations operations) {
		var indexes = operations.indexOps(COLLECTION);
		indexes.createIndex(new Index("queue", Sort.Direction.ASC).on("due", Sort.Direction.ASC).named("queue"));
		indexes.createIndex(new Index("loan.end", Sort.Direction.ASC).sparse().named("loan"));
		indexes.createIndex(new Index("open", Sort.Direction.ASC).sparse().named("open"));
		indexes.createIndex(new Index("doubtful", Sort.Direction.ASC).sparse().named("doubtful"));
		indexes.createIndex(new Index("told.since", Sort.Direction.ASC).sparse().named("uncounted"));
		indexes.createIndex(new Index("settledAt", Sort.Direction.ASC).sparse().named("settled"));
		indexes.createIndex(new Index("plannedAt", Sort.Direction.DESC).on("_id", Sort.Direction.DESC).named("listed"));
	}

	/**
	 * What is written together.
	 *
	 * @param marks by place
	 * @param destinations by place
	 */
	record Change(Map<Integer, Long> marks, Map<Integer, String> destinations, Turn turn, Instant at) {
	}

}
