package org.ashar.activities.activity;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.ashar.activities.document.Library;
import org.ashar.activities.reference.ReferenceProblem;
import org.ashar.activities.reference.References;

/** Checks that an activity points only at what exists, and is no part of itself. */
final class Links {

	private final Activities activities;

	private final Library library;

	private final References references;

	Links(Activities activities, Library library, References references) {
		this.activities = activities;
		this.library = library;
		this.references = references;
	}

	void check(ActivityId id, ActivityContent content) {
		content.check();
		references.organization("organizationId", content.organizationId());
		content.participatingOrgs()
			.forEach(taking -> references.organization("participatingOrgs", taking.organizationId()));
		references.topicsWithAreas(content.topics(), content.areas());
		library.require("documents", content.documents());
		content.relatedActivities().forEach(related -> requireRelated(id, related));
		content.parent().ifPresent(parent -> requireNoCircle(id, parent));
	}

	private void requireRelated(ActivityId id, RelatedActivity related) {
		if (related.activityId().equals(id)) {
			throw new ActivityProblem.Circle();
		}
		if (activities.find(related.activityId()).isEmpty()) {
			throw new ReferenceProblem.Unknown("relatedActivities", related.activityId().value().toString());
		}
	}

	private void requireNoCircle(ActivityId id, ActivityId parent) {
		Set<ActivityId> above = new HashSet<>(Set.of(id));
		Optional<ActivityId> next = Optional.of(parent);
		while (next.isPresent()) {
			if (!above.add(next.get())) {
				throw new ActivityProblem.Circle();
			}
			next = activities.find(next.get()).flatMap(activity -> activity.content().parent());
		}
	}

}
