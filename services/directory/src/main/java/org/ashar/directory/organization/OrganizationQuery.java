package org.ashar.directory.organization;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

import org.ashar.directory.profile.OrganizationId;
import org.ashar.infra.platform.language.SearchKeys;
import org.ashar.infra.platform.outbox.Conditions;

/** Conditions on stored organizations, all of which must hold; null is no condition. */
final class OrganizationQuery {

	private final Conditions all = new Conditions();

	void is(String field, @Nullable Object value) {
		all.is(field, value);
	}

	void in(String field, Collection<?> values) {
		all.and(Criteria.where(field).in(values));
	}

	/** A name has, for each of the words, one that begins with it. */
	void named(@Nullable String words) {
		if (words != null) {
			all.beginnings("searchEntry.words", SearchKeys.words(words));
		}
	}

	/** The actor is one of its people. */
	void belongingTo(Actor actor) {
		Criteria member = Criteria.where("_id").in(actor.posts().keySet());
		Criteria entered = Criteria.where("registeredBy").is(actor.account()).and("listing").in(Listing.NOT_YET_PUBLIC);
		all.and((actor.account() != null) ? new Criteria().orOperator(member, entered) : member);
	}

	void after(@Nullable OrganizationId last) {
		if (last != null) {
			all.and(Criteria.where("_id").gt(last));
		}
	}

	Query toQuery() {
		return all.query();
	}

}
