package org.ashar.directory.organization;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.dao.DuplicateKeyException;
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
import org.ashar.infra.platform.outbox.Indexed;

/** The stored organizations. */
@Repository
class Organizations implements Indexed {

	private static final List<String> LOOKED_FOR_BY = List.of("listing", "profile.classification",
			"profile.stakeholderGroup", "profile.parentId", "profile.memberOf", "profile.topics", "searchEntry.areas",
			"searchEntry.words", "registeredBy", "disputed");

	private final Aggregates<Organization> organizations;

	Organizations(AggregateStore store) {
		this.organizations = store.audited(Organization.class);
	}

	/** Stores a new organization; false when its id is taken. */
	boolean add(Organization organization) {
		try {
			organizations.add(organization);
			return true;
		}
		catch (DuplicateKeyException taken) {
			return false;
		}
	}

	/**
	 * Stores a change; {@link OptimisticLockingFailureException} when another change came
	 * first.
	 */
	void save(Organization organization) {
		organizations.save(organization);
	}

	/** Stores a change; false when another change came first. */
	boolean saveUnlessChanged(Organization organization) {
		try {
			organizations.save(organization);
			return true;
		}
		catch (OptimisticLockingFailureException changed) {
			return false;
		}
	}

	Optional<Organization> find(OrganizationId id) {
		return organizations.find(id);
	}

	/**
	 * The organization as the actor knows it; {@link OrganizationProblem.Unknown} when he
	 * knows of none.
	 */
	Organization get(OrganizationId id, Actor actor) {
		return find(id).filter(actor::sees).orElseThrow(OrganizationProblem.Unknown::new);
	}

	/**
	 * The same, at a version; {@link OptimisticLockingFailureException} when another
	 * change came first.
	 */
	Organization get(OrganizationId id, long version, Actor actor) {
		return organizations.seen(get(id, actor), version);
	}

	/** A page of those that match, by id. */
	List<Organization> find(OrganizationQuery query, int limit) {
		return organizations.find(query.toQuery().with(Sort.by("_id")).limit(limit));
	}

	/**
	 * Some of those whose assurance was given before a time, and of which that is not
	 * recorded yet.
	 */
	List<Organization> assuredBefore(Instant limit, int atMost) {
		return organizations
			.find(Query.query(Criteria.where("assurance.trust").is(Trust.VERIFIED).and("assurance.at").lte(limit))
				.limit(atMost));
	}

	/** Those directly below an organization: its units, and its members. */
	List<Organization> below(OrganizationId id) {
		return organizations.find(Query.query(new Criteria().orOperator(Criteria.where("profile.parentId").is(id),
				Criteria.where("profile.memberOf").is(id))));
	}

	/** Some of those that a condition finds, by a field, the least first. */
	List<Organization> first(Criteria which, String field, int atMost) {
		return organizations.find(Query.query(which).with(Sort.by(field)).limit(atMost));
	}

	/** How many a condition finds, counted so far at most. */
	long count(Criteria which, int atMost) {
		return organizations.operations().count(Query.query(which).limit(atMost), Organization.class);
	}

	/** Ids of those that exist. */
	Collection<OrganizationId> existing(Collection<OrganizationId> ids) {
		return organizations.find(Query.query(Criteria.where("_id").in(ids)))
			.stream()
			.map(Organization::id)
			.collect(Collectors.toSet());
	}

	@Override
	public void createIndexes(MongoOperations mongo) {
		for (String field : LOOKED_FOR_BY) {
			mongo.indexOps(Organization.class).createIndex(new Index(field, Sort.Direction.ASC).named(field));
		}
		mongo.indexOps(Organization.class)
			.createIndex(new Index("assurance.trust", Sort.Direction.ASC).on("assurance.at", Sort.Direction.ASC)
				.named("assured"));
	}

}
