package org.ashar.directory.centre;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import org.ashar.directory.profile.OrganizationId;
import org.ashar.infra.platform.outbox.AggregateStore;
import org.ashar.infra.platform.outbox.Aggregates;
import org.ashar.infra.platform.outbox.Conditions;
import org.ashar.infra.platform.outbox.Indexed;

/** The stored services. */
@Repository
class Centres implements Indexed {

	private final Aggregates<Centre> centres;

	Centres(AggregateStore store) {
		this.centres = store.of(Centre.class);
	}

	Centre add(Centre centre) {
		return centres.addOnce(centre);
	}

	void save(Centre centre) {
		centres.save(centre);
	}

	Centre get(CentreId id) {
		return centres.find(id).orElseThrow(CentreProblem.Unknown::new);
	}

	Centre seen(Centre centre, long version) {
		return centres.seen(centre, version);
	}

	List<Centre> find(@Nullable OrganizationId organization, Collection<String> areas, @Nullable CentreId after,
			int limit) {
		Conditions wanted = new Conditions().is("description.organizationId", organization);
		if (!areas.isEmpty()) {
			wanted.and(Criteria.where("description.place.area").in(areas));
		}
		return centres.find(wanted.oldestFirst("_id", after, limit));
	}

	/** Whoever changed it at the same moment wins. */
	void saveUnlessChanged(Centre centre) {
		try {
			centres.save(centre);
		}
		catch (OptimisticLockingFailureException changed) {
			// It was told of with that change.
		}
	}

	/** Some of those that an earlier release opened. */
	List<Centre> neverTold(int limit) {
		return centres.find(Query.query(Criteria.where("told").exists(false)).limit(limit));
	}

	List<Centre> all(OrganizationId organization) {
		return centres.find(new Conditions().is("description.organizationId", organization).query());
	}

	@Override
	public void createIndexes(MongoOperations mongo) {
		for (String field : List.of("description.organizationId", "description.place.area")) {
			mongo.indexOps(Centre.class).createIndex(new Index(field, Sort.Direction.ASC).named(field));
		}
	}

}
