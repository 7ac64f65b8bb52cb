package org.ashar.directory.organization;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

import org.ashar.directory.profile.OrganizationId;
import org.ashar.directory.profile.SearchKeys;

/** Conditions on stored organizations, all of which must hold; null is no condition. */
final class OrganizationQuery {

	private static final int MOST_WORDS = 10;

	private final List<Criteria> all = new ArrayList<>();

	void is(String field, @Nullable Object value) {
		if (value != null) {
			all.add(Criteria.where(field).is(value));
		}
	}

	void in(String field, Collection<?> values) {
		all.add(Criteria.where(field).in(values));
	}

	/**
	 * A name has, for each of the words, one that begins with it. Words are letters and
	 * digits, so nothing is quoted.
	 */
	void named(@Nullable String words) {
		if (words != null) {
			SearchKeys.words(words)
				.limit(MOST_WORDS)
				.map((word) -> Criteria.where("searchEntry.words").regex("^" + word))
				.forEach(all::add);
		}
	}

	/** The actor is one of its people. */
	void belongingTo(Actor actor) {
		Criteria member = Criteria.where("_id").in(actor.posts().keySet());
		Criteria entered = Criteria.where("registeredBy").is(actor.account()).and("listing").in(Listing.NOT_YET_PUBLIC);
		all.add((actor.account() != null) ? new Criteria().orOperator(member, entered) : member);
	}

	void after(@Nullable OrganizationId last) {
		if (last != null) {
			all.add(Criteria.where("_id").gt(last));
		}
	}

	Query toQuery() {
		return all.isEmpty() ? new Query() : Query.query(new Criteria().andOperator(all));
	}

}
