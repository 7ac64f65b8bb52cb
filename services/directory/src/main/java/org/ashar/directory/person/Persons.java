package org.ashar.directory.person;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

import org.ashar.directory.profile.OrganizationId;
import org.ashar.infra.platform.outbox.AggregateStore;
import org.ashar.infra.platform.outbox.Aggregates;
import org.ashar.infra.platform.outbox.Conditions;
import org.ashar.infra.platform.outbox.Indexed;

/** The stored persons. */
@Repository
class Persons implements Indexed {

	private final Aggregates<Person> persons;

	Persons(AggregateStore store) {
		this.persons = store.auditedByName(Person.class);
	}

	/** Stores a new person; false when the id is taken. */
	boolean add(Person person) {
		try {
			persons.add(person);
			return true;
		}
		catch (DuplicateKeyException taken) {
			return false;
		}
	}

	void save(Person person) {
		persons.save(person);
	}

	Optional<Person> find(PersonId id) {
		return persons.find(id);
	}

	/**
	 * The person as the keeper knows her; {@link PersonProblem.Unknown} when he knows of
	 * nobody.
	 */
	Person get(PersonId id, Keeper keeper) {
		return find(id).filter(keeper::sees).orElseThrow(PersonProblem.Unknown::new);
	}

	/**
	 * The same, at a version; {@link OptimisticLockingFailureException} when another
	 * change came first.
	 */
	Person get(PersonId id, long version, Keeper keeper) {
		return persons.seen(get(id, keeper), version);
	}

	/**
	 * A page of the people whom the keeper may see, by id; null stands for any
	 * organization.
	 */
	List<Person> find(@Nullable OrganizationId organization, @Nullable PersonId after, int limit, Keeper keeper) {
		Conditions wanted = new Conditions().is("organizations", organization);
		if (!keeper.overlooksAll()) {
			wanted.any(Criteria.where("portrait.consentToPublish").is(true),
					Criteria.where("organizations").in(keeper.owned()));
		}
		return persons.find(wanted.oldestFirst("_id", after, limit));
	}

	List<Person> naming(OrganizationId organization) {
		return persons.find(new Conditions().is("organizations", organization).query());
	}

	/** Those who have, or once had, a post in an organization. */
	List<Person> holdingPostsIn(OrganizationId organization) {
		return persons.find(new Conditions().is("organizations", organization)
			.and(Criteria.where("portrait.memberships.post").exists(true))
			.query());
	}

	@Override
	public void createIndexes(MongoOperations mongo) {
		mongo.indexOps(Person.class).createIndex(new Index("organizations", Sort.Direction.ASC).named("organizations"));
	}

}
