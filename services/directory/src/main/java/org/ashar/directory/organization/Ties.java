package org.ashar.directory.organization;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import org.ashar.directory.profile.OrganizationId;

/**
 * Which organizations stand above which. What an organization is about to say is written
 * here first and looked at then: of two changes that would close a circle together, at
 * least one sees the other.
 */
class Ties {

	private final MongoOperations mongo;

	private final String collection;

	Ties(MongoOperations mongo, String collection) {
		this.mongo = mongo;
		this.collection = collection;
	}

	/**
	 * Announces organizations above another; returns those that were not there before.
	 */
	Set<OrganizationId> announce(OrganizationId organization, Collection<OrganizationId> above) {
		Set<OrganizationId> fresh = new HashSet<>(above);
		fresh.removeAll(above(organization));
		if (!fresh.isEmpty()) {
			mongo.upsert(of(organization), new Update().addToSet("above").each(fresh.toArray()), Tied.class,
					collection);
		}
		return fresh;
	}

	/** Takes back what was announced, or what holds no longer. */
	void withdraw(OrganizationId organization, Collection<OrganizationId> above) {
		if (!above.isEmpty()) {
			mongo.updateFirst(of(organization), new Update().pullAll("above", above.toArray()), Tied.class, collection);
		}
	}

	/** Whether somebody above the organization is the organization itself. */
	boolean isCircular(OrganizationId organization) {
		Deque<OrganizationId> waiting = new ArrayDeque<>(above(organization));
		Set<OrganizationId> seen = new HashSet<>();
		while (!waiting.isEmpty()) {
			OrganizationId next = waiting.pop();
			if (next.equals(organization)) {
				return true;
			}
			if (seen.add(next)) {
				waiting.addAll(above(next));
			}
		}
		return false;
	}

	private List<OrganizationId> above(OrganizationId organization) {
		Tied tied = mongo.findOne(of(organization), Tied.class, collection);
		return (tied != null) ? tied.above() : List.of();
	}

	private static Query of(OrganizationId organization) {
		return Query.query(Criteria.where("_id").is(organization));
	}

	/** The organizations directly above one. */
	record Tied(@Id OrganizationId id, List<OrganizationId> above) {
	}

}
