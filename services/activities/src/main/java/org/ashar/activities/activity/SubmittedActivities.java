package org.ashar.activities.activity;

import java.util.List;

import org.ashar.activities.reference.Actor;
import org.ashar.activities.reference.Capacity;
import org.ashar.activities.work.Pile;
import org.ashar.activities.work.Review;
import org.ashar.activities.work.WorkSource;
import org.springframework.stereotype.Component;

/**
 * Activities that were handed in, for curators; nobody reviews what she has handed in.
 */
@Component
class SubmittedActivities implements WorkSource {

	private final Activities activities;

	SubmittedActivities(Activities activities) {
		this.activities = activities;
	}

	@Override
	public List<Pile> piles(Actor actor) {
		if (!actor.is(Capacity.CURATOR)) {
			return List.of();
		}
		List<Pile.Item> items = activities.submitted(actor.account(), Pile.MOST)
			.stream()
			.map(SubmittedActivities::item)
			.toList();
		return items.isEmpty() ? List.of() : List
			.of(new Pile("activities-submitted", activities.countSubmitted(actor.account(), Pile.COUNTED + 1), items));
	}

	private static Pile.Item item(Activity activity) {
		return new Pile.Item("activity", activity.id().value(), activity.content().title(), activity.modified(),
				Review.due(activity.modified()));
	}

}
