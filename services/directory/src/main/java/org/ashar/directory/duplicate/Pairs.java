package org.ashar.directory.duplicate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

import org.ashar.directory.profile.OrganizationId;
import org.ashar.infra.platform.outbox.Conditions;
import org.ashar.infra.platform.outbox.Indexed;

/** By what organizations are like others, and which pairs were found. */
@Repository
class Pairs implements Indexed {

	private final MongoOperations mongo;

	Pairs(MongoOperations mongo) {
		this.mongo = mongo;
	}

	/** Keeps the keys of an organization; whoever has none is like nobody. */
	void remember(OrganizationId id, List<String> keys) {
		if (keys.isEmpty()) {
			mongo.remove(of(id), Keys.class);
		}
		else {
			mongo.upsert(of(id), new Update().set("keys", keys), Keys.class);
		}
	}

	/** Some others that share a key. */
	List<OrganizationId> sharing(List<String> keys, OrganizationId except, int limit) {
		Query query = Query.query(Criteria.where("keys").in(keys).and("_id").ne(except)).limit(limit);
		return mongo.find(query, Keys.class).stream().map(Keys::id).toList();
	}

	/** A dismissed pair stays dismissed. */
	void found(OrganizationId one, OrganizationId other, Set<Reason> reasons) {
		Update update = new Update().set("reasons", new ArrayList<>(reasons)).setOnInsert("ids", List.of(one, other));
		mongo.upsert(of(PairId.of(one, other)), update, Pair.class);
	}

	/** Those of an organization that are not among these are none any more. */
	void forgetOthers(OrganizationId id, Collection<PairId> still) {
		mongo.remove(Query.query(Criteria.where("ids").is(id).and("_id").nin(still).and("dismissal").exists(false)),
				Pair.class);
	}

	Optional<Pair> find(PairId id) {
		return Optional.ofNullable(mongo.findById(id, Pair.class));
	}

	/** False when somebody has done so before. */
	boolean dismiss(PairId id, Pair.Dismissal dismissal) {
		Query open = Query.query(Criteria.where("_id").is(id).and("dismissal").exists(false));
		return mongo.updateFirst(open, new Update().set("dismissal", dismissal), Pair.class).getMatchedCount() == 1;
	}

	/** A page of those that nobody has dismissed, by id. */
	List<Pair> open(@Nullable PairId after, int limit) {
		return mongo.find(
				new Conditions().and(Criteria.where("dismissal").exists(false)).oldestFirst("_id", after, limit),
				Pair.class);
	}

	@Override
	public void createIndexes(MongoOperations operations) {
		operations.indexOps(Keys.class).createIndex(new Index("keys", Sort.Direction.ASC).named("keys"));
		operations.indexOps(Pair.class).createIndex(new Index("ids", Sort.Direction.ASC).named("ids"));
	}

	private static Query of(Object id) {
		return Query.query(Criteria.where("_id").is(id));
	}

	/** By what an organization is looked up. */
	@Document("likenesses")
	record Keys(@Id OrganizationId id, List<String> keys) {
	}

}
