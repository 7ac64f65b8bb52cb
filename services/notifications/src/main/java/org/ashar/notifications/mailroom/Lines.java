package org.ashar.notifications.mailroom;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.mongodb.client.model.UpdateOneModel;
import org.ashar.infra.platform.outbox.Indexed;
import org.ashar.notifications.occasion.Subject;
import org.ashar.notifications.subscription.Frequency;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/**
 * What waits to become lines of digests: places in bundles that are never lent. A bundle
 * knows who waits in it as long as anybody does.
 */
@Repository
class Lines implements Indexed {

	private final MongoOperations mongo;

	private final Rolls rolls;

	Lines(MongoOperations mongo, Rolls rolls) {
		this.mongo = mongo;
		this.rolls = rolls;
	}

	/**
	 * What waits for such digests of these people and arrived before this time, the
	 * oldest first, from so many bundles or fewer.
	 */
	Found find(Frequency digest, Collection<UUID> people, Instant before, int limit) {
		List<Bundle> bundles = mongo.find(Query
			.query(Criteria.where("aside")
				.in(people.stream().map(UUID::toString).toList())
				.and("digest")
				.is(digest.name())
				.and("plannedAt")
				.lt(Date.from(before)))
			.with(Sort.by("plannedAt", "_id"))
			.limit(limit), Document.class, Bundles.COLLECTION).stream().map(BundleDocuments::bundle).toList();
		Map<UUID, Roll> known = rolls.all(bundles.stream().map(Bundle::id).toList());
		return new Found(bundles.stream().flatMap(bundle -> waiting(bundle, known.get(bundle.id()), people)).toList(),
				bundles.size() < limit);
	}

	private static Stream<Waiting> waiting(Bundle bundle, Roll roll, Collection<UUID> people) {
		return IntStream.range(0, bundle.marks().size())
			.filter(place -> bundle.marks().get(place) == Mark.ASIDE
					&& people.contains(roll.entries().get(place).person()))
			.mapToObj(place -> new Waiting(roll, place, bundle.subject()));
	}

	/** They are told; a repetition changes nothing. */
	void fold(Collection<Waiting> told, Instant now) {
		if (told.isEmpty()) {
			return;
		}
		Map<UUID, List<Waiting>> bundles = told.stream().collect(Collectors.groupingBy(each -> each.roll().id()));
		List<UpdateOneModel<Document>> changes = new ArrayList<>();
		bundles.forEach((bundle, each) -> {
			Document folded = new Document();
			each.forEach(waiting -> folded.append("marks." + waiting.place(), Mark.FOLDED));
			List<String> people = each.stream().map(waiting -> waiting.person().toString()).toList();
			changes.add(new UpdateOneModel<>(new Document("_id", bundle.toString()),
					new Document("$set", folded).append("$pull", new Document("aside", new Document("$in", people)))));
		});
		mongo.execute(Bundles.COLLECTION, collection -> collection.bulkWrite(changes));
		mongo.execute(Bundles.COLLECTION,
				collection -> collection.updateMany(
						new Document("_id", new Document("$in", bundles.keySet().stream().map(UUID::toString).toList()))
							.append("aside", new Document("$size", 0)),
						new Document("$set", new Document("settledAt", Date.from(now))).append("$unset",
								new Document("aside", "").append("digest", ""))));
	}

	/** Bundles in which somebody waits. */
	static Criteria waiting() {
		return Criteria.where("digest").in(Arrays.stream(Frequency.values()).map(Frequency::name).toList());
	}

	/** How many wait. */
	long count() {
		Document found = mongo.execute(Bundles.COLLECTION,
				collection -> collection
					.aggregate(
							List.of(new Document("$match", waiting().getCriteriaObject()),
									new Document(
											"$group",
											new Document("_id", null).append("lines",
													new Document("$sum", new Document("$size", "$aside"))))))
					.first());
		return found == null ? 0 : found.get("lines", Number.class).longValue();
	}

	@Override
	public void createIndexes(MongoOperations operations) {
		var indexes = operations.indexOps(Bundles.COLLECTION);
		indexes.createIndex(new Index("aside", Sort.Direction.ASC).sparse().named("aside"));
		indexes.createIndex(new Index("digest", Sort.Direction.ASC).sparse().named("digest"));
	}

	/**
	 * What was found.
	 *
	 * @param all false if more may wait
	 */
	record Found(List<Waiting> lines, boolean all) {
	}

	/**
	 * One of them.
	 *
	 * @param subject what it tells of; null if an earlier release has put it aside
	 */
	record Waiting(Roll roll, int place, @Nullable Subject subject) {

		LetterId letter() {
			return roll.entries().get(place).letter();
		}

		UUID person() {
			return roll.entries().get(place).person();
		}

		Line line() {
			return roll.entries().get(place).lines().getFirst();
		}

	}

}
