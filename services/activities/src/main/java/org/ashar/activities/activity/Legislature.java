package org.ashar.activities.activity;

import java.time.Clock;

import org.ashar.activities.document.Library;
import org.ashar.activities.law.LawAction;
import org.ashar.activities.law.LawActionId;
import org.ashar.activities.law.LawStep;
import org.ashar.activities.reference.Actor;
import org.ashar.activities.reference.PartialDate;
import org.ashar.activities.reference.References;
import org.ashar.activities.reference.ReferenceProblem;
import org.ashar.infra.platform.clock.CivilDay;
import org.ashar.infra.platform.language.Text;
import org.ashar.infra.platform.outbox.Author;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes down what happens to laws, one action after another. Who may do what stands in
 * {@link Permissions}.
 */
@Component
public class Legislature {

	private final Activities activities;

	private final Library library;

	private final References references;

	private final Clock clock;

	Legislature(Activities activities, Library library, References references, Clock clock) {
		this.activities = activities;
		this.library = library;
		this.references = references;
		this.clock = clock;
	}

	/** Adds an action; a repetition under the same id changes nothing. */
	public Activity add(ActivityId law, long version, LawActionId action, LawStep step, Actor actor) {
		Activity known = activities.visible(law, actor);
		Author author = new Permissions(references).historian(known, actor);
		if (known.course().find(action).isPresent()) {
			return known;
		}
		Activity activity = activities.at(law, version, actor);
		activity.add(action(action, step, author));
		return activities.save(activity);
	}

	/**
	 * Says that an action was written down wrongly, and what is right where that is
	 * known; the wrong one stays readable.
	 */
	public Activity correct(ActivityId law, long version, LawActionId wrong, Text reason,
			@Nullable Replacement replacement, Actor actor) {
		Activity known = activities.visible(law, actor);
		Author author = new Permissions(references).historian(known, actor);
		if (replacement != null && known.course().find(replacement.id()).isPresent()) {
			return known;
		}
		Activity activity = activities.at(law, version, actor);
		LawAction right = replacement == null ? null : action(replacement.id(), replacement.step(), author);
		activity.correct(wrong, reason, right, author, clock.instant());
		return activities.save(activity);
	}

	private LawAction action(LawActionId id, LawStep step, Author author) {
		ReferenceProblem.InTheFuture.refuse("date", PartialDate.first(step.date()), CivilDay.today(clock));
		references.organization("organizationId", step.organization());
		library.require("documentId", step.document());
		return new LawAction(id, step, author, clock.instant(), null);
	}

	/** What takes the place of a wrong action. */
	public record Replacement(LawActionId id, LawStep step) {
	}

}
