package org.ashar.events.agenda;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

import org.ashar.events.reference.OrganizationId;
import org.ashar.events.reference.References;

/** What an event points at must be known. */
final class Links {

	private final References references;

	Links(References references) {
		this.references = references;
	}

	/**
	 * Throws EventProblem or ReferenceProblem when something cannot be as it is written.
	 */
	void check(EventContent content) {
		content.check();
		references.organization("organizationId", content.organizationId());
		content.parties().forEach(party -> references.organization("parties", party.organizationId()));
		content.sessions().forEach(this::check);
		content.media().forEach(item -> {
			references.organization("media", item.outletId());
			references.organization("media", item.commissionedBy());
		});
		references.concepts("topics", "topic", content.topics());
		references.concepts("areas", "area", content.areas());
		if (content.venue() != null && content.venue().area() != null) {
			references.concepts("venue", "area", List.of(content.venue().area()));
		}
	}

	void check(Seating seating) {
		group("quotas", seating.quotas().keySet());
	}

	void check(EntryRules rules) {
		group("questions",
				rules.questions().stream().map(Question::group).filter(Objects::nonNull).distinct().toList());
	}

	void group(String field, Collection<String> groups) {
		references.concepts(field, "stakeholder-group", groups);
	}

	void organization(String field, OrganizationId id) {
		references.organization(field, id);
	}

	private void check(Session session) {
		references.concepts("sessions", "topic", session.topics());
		session.speakers().forEach(speaker -> {
			references.person("sessions", speaker.personId());
			references.organization("sessions", speaker.organizationId());
		});
	}

}
