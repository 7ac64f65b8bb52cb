package org.ashar.activities.activity;

import java.util.Optional;

import org.ashar.activities.reference.Actor;
import org.ashar.activities.reference.Capacity;
import org.ashar.activities.reference.References;
import org.ashar.infra.platform.outbox.Author;

/**
 * Who may do what with an activity, and in which role he then acts: the people of its
 * organization for themselves first, curators for everybody. <pre>
 * draft, submit, edit unpublished   owner, editor, contributor, curator
 * edit published, status,
 * actions of a published law,
 * supersede, archive                owner, editor, curator
 * publish                           owner, editor of a verified and listed organization;
 *                                   a curator who did not submit it himself
 * request changes, reject           curator
 * give it to another organization   curator
 * </pre>
 */
final class Permissions {

	private final References references;

	Permissions(References references) {
		this.references = references;
	}

	Author drafter(ActivityContent content, Actor actor) {
		return ownPeopleOrCurator(content, actor, editors(EditorialState.DRAFT));
	}

	Author editor(Activity activity, ActivityContent changed, Actor actor) {
		boolean given = !activity.content().organizationId().equals(changed.organizationId());
		return given ? curator(actor) : ownPeopleOrCurator(activity.content(), actor, editors(activity.state()));
	}

	Author historian(Activity law, Actor actor) {
		return ownPeopleOrCurator(law.content(), actor, editors(law.state()));
	}

	Author submitter(Activity activity, Actor actor) {
		return ownPeopleOrCurator(activity.content(), actor, editors(EditorialState.DRAFT));
	}

	Author closer(Activity activity, Actor actor) {
		return ownPeopleOrCurator(activity.content(), actor, editors(EditorialState.PUBLISHED));
	}

	Author curator(Actor actor) {
		if (!actor.is(Capacity.CURATOR)) {
			throw new ActivityProblem.NotAllowed();
		}
		return actor.as(Capacity.CURATOR);
	}

	Author publisher(Activity activity, Actor actor) {
		Optional<Capacity> own = role(activity.content(), actor, editors(EditorialState.PUBLISHED));
		if (own.isPresent() && references.maySpeakForItself(activity.content().organizationId())) {
			return actor.as(own.get());
		}
		if (!actor.is(Capacity.CURATOR)) {
			throw own.isPresent() ? new ActivityProblem.OrganizationNotVerified() : new ActivityProblem.NotAllowed();
		}
		if (activity.wasSubmittedBy(actor.account())) {
			throw new ActivityProblem.OwnSubmission();
		}
		return actor.as(Capacity.CURATOR);
	}

	static Optional<Capacity> role(ActivityContent content, Actor actor, Capacity... anyOf) {
		return actor.in(content.organizationId(), anyOf);
	}

	static Capacity[] editors(EditorialState state) {
		return state == EditorialState.PUBLISHED ? new Capacity[] { Capacity.ORG_OWNER, Capacity.ORG_EDITOR }
				: new Capacity[] { Capacity.ORG_OWNER, Capacity.ORG_EDITOR, Capacity.ORG_CONTRIBUTOR };
	}

	private Author ownPeopleOrCurator(ActivityContent content, Actor actor, Capacity... anyOf) {
		return role(content, actor, anyOf).map(actor::as).orElseGet(() -> curator(actor));
	}

}
