package org.ashar.activities.activity;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.ashar.activities.handover.Handover;
import org.ashar.activities.reference.Directory;
import org.ashar.activities.reference.OrganizationId;
import org.ashar.activities.reference.Succession;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Lets activities name the record that stays where a body was written down twice. A body
 * that ended keeps its activities: it was the one that did them.
 */
@Component
public class Doubles {

	private static final int AT_ONCE = 100;

	private final Activities activities;

	private final Directory directory;

	private final Clock clock;

	Doubles(Activities activities, Directory directory, Clock clock) {
		this.activities = activities;
		this.directory = directory;
		this.clock = clock;
	}

	/**
	 * Does what follows from what the directory says of a body, as far as it is not done.
	 */
	public void follow(OrganizationId body) {
		if (!survivors(body).isEmpty()) {
			each(after -> activities.naming(body, after, AT_ONCE), activity -> passOn(activity, body));
		}
	}

	/** The same for an activity that came to name a double afterwards. */
	public void look(ActivityId id) {
		activities.find(id).ifPresent(activity -> change(activity, this::passOn));
	}

	/**
	 * It was no double after all: what had gone over from it comes back where nobody has
	 * touched it since. What has become of it since then counts afterwards.
	 */
	public void part(OrganizationId body) {
		if (survivors(body).isEmpty()) {
			each(after -> activities.takenFrom(body, after, AT_ONCE),
					activity -> activity.comeBack(body, clock.instant()));
		}
		follow(body);
	}

	private void passOn(Activity activity) {
		activity.bodies().forEach(body -> passOn(activity, body));
	}

	private void passOn(Activity activity, OrganizationId body) {
		survivors(body).forEach(step -> activity.passOn(Handover.by(step, clock.instant())));
	}

	private List<Succession> survivors(OrganizationId body) {
		return directory.line(body).stream().takeWhile(step -> step.fate().wasDouble()).toList();
	}

	private void each(Function<@Nullable String, List<Activity>> pages, Consumer<Activity> step) {
		String after = null;
		List<Activity> page;
		do {
			page = pages.apply(after);
			page.forEach(activity -> change(activity, step));
			after = page.isEmpty() ? null : page.getLast().place();
		}
		while (page.size() == AT_ONCE);
	}

	/**
	 * Whoever changed it at the same moment was first, and it is looked at as it is then.
	 */
	private void change(Activity activity, Consumer<Activity> step) {
		step.accept(activity);
		try {
			activities.saveIfChanged(activity);
		}
		catch (OptimisticLockingFailureException changed) {
			activities.find(activity.id()).ifPresent(now -> change(now, step));
		}
	}

}
