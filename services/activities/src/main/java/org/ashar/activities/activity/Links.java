package org.ashar.activities.activity;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.ashar.activities.document.Library;
import org.ashar.activities.law.LawContent;
import org.ashar.activities.law.LawId;
import org.ashar.activities.law.LawProblem;
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
		if (content.law() != null) {
			check(id, content.law());
		}
	}

	private void requireRelated(ActivityId id, RelatedActivity related) {
		if (related.activityId().equals(id)) {
			throw new ActivityProblem.Circle();
		}
		if (activities.find(related.activityId()).isEmpty()) {
			throw new ReferenceProblem.Unknown("relatedActivities", related.activityId().value().toString());
		}
	}

	private void check(ActivityId id, LawContent law) {
		references.organization("law.passedBy", law.passedBy());
		references.organization("law.responsible", law.responsible());
		law.changes().forEach(changed -> requireLaw("law.changes", changed));
		law.repeals().forEach(repealed -> requireLaw("law.repeals", repealed));
		requireNoWayBack(new LawId(id.value()), law);
	}

	private void requireLaw(String field, LawId law) {
		if (activities.find(law).filter(known -> known.content().type() == ActivityType.LAW).isEmpty()) {
			throw new ReferenceProblem.Unknown(field, law.value().toString());
		}
	}

	/** What a law changes or repeals must not lead back to it. */
	private void requireNoWayBack(LawId law, LawContent content) {
		Set<LawId> seen = new HashSet<>();
		Deque<LawId> next = new ArrayDeque<>(content.targets());
		while (!next.isEmpty()) {
			LawId here = next.pop();
			if (here.equals(law)) {
				throw new LawProblem.Circle();
			}
			if (seen.add(here)) {
				activities.find(here)
					.map(found -> found.content().law())
					.ifPresent(other -> next.addAll(other.targets()));
			}
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
