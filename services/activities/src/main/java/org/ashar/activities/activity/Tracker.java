package org.ashar.activities.activity;

import java.time.Clock;
import java.util.List;

import org.ashar.activities.document.Library;
import org.ashar.activities.reference.Actor;
import org.ashar.activities.reference.Capacity;
import org.ashar.activities.reference.ReferenceProblem;
import org.ashar.activities.reference.References;
import org.ashar.activities.reference.Slice;
import org.ashar.infra.platform.language.Text;
import org.ashar.infra.platform.outbox.Author;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Follows reform activities from the first draft to the archive. Who may do what stands
 * in {@link Permissions}.
 */
@Component
public class Tracker {

	private final Activities activities;

	private final Permissions permissions;

	private final Links links;

	private final Clock clock;

	Tracker(Activities activities, Library library, References references, Clock clock) {
		this.activities = activities;
		this.permissions = new Permissions(references);
		this.links = new Links(activities, library, references);
		this.clock = clock;
	}

	/**
	 * Writes down an activity; a repetition under the same id gives the one that is
	 * there.
	 */
	public Activity draft(ActivityId id, ActivityContent content, Actor actor) {
		Author author = permissions.drafter(content, actor);
		links.check(id, content);
		return activities.add(Activity.draft(id, content, author, clock.instant()));
	}

	/** Replaces what is written about it. */
	public Activity edit(ActivityId id, long version, ActivityContent content, boolean minor, @Nullable Text note,
			Actor actor) {
		Activity activity = activities.at(id, version, actor);
		Author author = permissions.editor(activity, content, actor);
		links.check(id, content);
		activity.edit(content, minor, note, author, clock.instant());
		return activities.save(activity);
	}

	/**
	 * Throws what drafting it, or editing the existing one, would throw; writes nothing.
	 */
	public void rehearse(ActivityId id, @Nullable Activity existing, ActivityContent content, Actor actor) {
		Author author = existing == null ? permissions.drafter(content, actor)
				: permissions.editor(existing, content, actor);
		links.check(id, content);
		if (existing != null) {
			existing.edit(content, false, null, author, clock.instant());
		}
	}

	/** Asks for publication. */
	public Activity submit(ActivityId id, long version, Actor actor) {
		Activity activity = activities.at(id, version, actor);
		activity.submit(permissions.submitter(activity, actor), clock.instant());
		return activities.save(activity);
	}

	/** Sends it back to its people; the note says why. */
	public Activity requestChanges(ActivityId id, long version, Text note, Actor actor) {
		Activity activity = activities.at(id, version, actor);
		activity.requestChanges(note, permissions.curator(actor), clock.instant());
		return activities.save(activity);
	}

	/** Refuses it for good; the reason is for its people. */
	public Activity reject(ActivityId id, long version, Text reason, Actor actor) {
		Activity activity = activities.at(id, version, actor);
		activity.reject(reason, permissions.curator(actor), clock.instant());
		return activities.save(activity);
	}

	/** Makes it public. */
	public Activity publish(ActivityId id, long version, Actor actor) {
		Activity activity = activities.at(id, version, actor);
		activity.publish(permissions.publisher(activity, actor), clock.instant());
		return activities.save(activity);
	}

	/** Says how it stands in the real world. */
	public Activity moveTo(ActivityId id, long version, ActivityStatus status, @Nullable String date,
			@Nullable Text note, Actor actor) {
		Activity activity = activities.at(id, version, actor);
		activity.moveTo(status, date, note, permissions.closer(activity, actor), clock.instant());
		return activities.save(activity);
	}

	/** Says which published activity took its place. */
	public Activity supersede(ActivityId id, long version, ActivityId by, Actor actor) {
		Activity activity = activities.at(id, version, actor);
		Author author = permissions.closer(activity, actor);
		activities.find(by)
			.filter(successor -> !by.equals(id) && successor.state() == EditorialState.PUBLISHED)
			.orElseThrow(ActivityProblem.NoSuccessor::new);
		activity.supersede(by, author, clock.instant());
		return activities.save(activity);
	}

	/** Closes it for changes; it stays readable. */
	public Activity archive(ActivityId id, long version, Actor actor) {
		Activity activity = activities.at(id, version, actor);
		activity.archive(permissions.closer(activity, actor), clock.instant());
		return activities.save(activity);
	}

	/** The activity, if this reader may know of it. */
	public Activity find(ActivityId id, Actor reader) {
		return activities.visible(id, reader);
	}

	/** The newest first. */
	public List<Activity> list(ActivityFilter filter, Slice slice, Actor reader) {
		return activities.list(filter, slice, reader);
	}

	/**
	 * Whether its people may read all about this activity: also what a curator wants
	 * changed.
	 */
	public boolean isInside(Activity activity, Actor reader) {
		return reader.seesDraftsOf(activity.content().organizationId());
	}

	/** Throws ReferenceProblem when there is no such activity; null is fine. */
	public void require(String field, @Nullable ActivityId id) {
		if (id != null && activities.find(id).isEmpty()) {
			throw new ReferenceProblem.Unknown(field, id.value().toString());
		}
	}

}
