package org.ashar.directory.organization;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.ashar.directory.concept.Scheme;
import org.ashar.directory.concept.Vocabulary;
import org.ashar.directory.profile.OrganizationId;

/** Shows the register to whoever asks, as far as he may see it. */
@Component
public class Register {

	private final Organizations organizations;

	private final Vocabulary vocabulary;

	Register(Organizations organizations, Vocabulary vocabulary) {
		this.organizations = organizations;
		this.vocabulary = vocabulary;
	}

	/**
	 * One organization; {@link OrganizationProblem.Unknown} when there is none that the
	 * actor may know of.
	 */
	public Organization get(OrganizationId id, Actor actor) {
		return organizations.get(id, actor);
	}

	/** The organization, for the directory itself. */
	public Optional<Organization> known(OrganizationId id) {
		return organizations.find(id);
	}

	/** Those of the ids that name no organization. */
	public Set<OrganizationId> missing(Collection<OrganizationId> ids) {
		Set<OrganizationId> missing = new HashSet<>(ids);
		if (!missing.isEmpty()) {
			missing.removeAll(organizations.existing(ids));
		}
		return missing;
	}

	/**
	 * A page of what the actor looks for, by id. Whoever is there all the time while
	 * pages are turned is found once.
	 */
	public List<Organization> find(Search search, Actor actor) {
		OrganizationQuery query = new OrganizationQuery();
		if (search.mine()) {
			query.belongingTo(actor);
		}
		else if (!actor.overlooksAll()) {
			query.is("listing", Listing.PUBLISHED);
		}
		query.is("listing", search.listing());
		query.is("profile.classification", search.classification());
		query.is("profile.stakeholderGroup", search.group());
		query.is("profile.parentId", search.parent());
		within(query, "searchEntry.areas", Scheme.AREA, search.area());
		within(query, "profile.topics", Scheme.TOPIC, search.topic());
		query.named(search.words());
		query.after(search.after());
		return organizations.find(query, search.limit());
	}

	private void within(OrganizationQuery query, String field, Scheme scheme, @Nullable String notation) {
		if (notation != null) {
			query.in(field, vocabulary.withNarrower(scheme, notation));
		}
	}

}
