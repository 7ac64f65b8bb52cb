package org.ashar.events.agenda;

import java.util.Optional;

import org.ashar.events.reference.Actor;
import org.ashar.events.reference.Duty;
import org.ashar.events.reference.OrganizationId;
import org.ashar.events.reference.References;
import org.ashar.infra.platform.outbox.Author;

/**
 * Who may do what with an event, and in which role he then acts. The organizer is whoever
 * owns the event itself or its organization; he gives the event's own roles, editor,
 * moderator and check-in, to others. <pre>
 * read a draft                   its organization's people, the organizer, the event's moderators and editors, curators, auditors
 * draft, edit a draft            owner, editor, contributor of its organization, organizer, event's editor, curator
 * outcomes: draft, publish       as edit what is public
 * edit what is public            owner, editor of its organization, organizer, event's editor, curator
 * read whom one has asked         as edit
 * announce, record               owner, editor, organizer of a verified and listed organization; curator
 * seating, registration, cancel  organizer
 * tell of changes                organizer
 * read who comes, decide         organizer, event's moderator, and nobody else
 * take the list out, write       organizer
 * stand at the door              organizer, event's moderator, check-in: these see names and groups only
 * give it to another             curator
 * </pre>
 */
final class Permissions {

	private final References references;

	Permissions(References references) {
		this.references = references;
	}

	boolean reads(Event event, Actor reader) {
		return event.state().isPublic() || reader.worksFor(event.id().value()) || seesAllDrafts(reader)
				|| reader.in(organization(event), Duty.ORG_OWNER, Duty.ORG_EDITOR, Duty.ORG_CONTRIBUTOR).isPresent();
	}

	static boolean seesAllDrafts(Actor reader) {
		return reader.is(Duty.CURATOR) || reader.is(Duty.AUDITOR);
	}

	Author drafter(EventContent content, Actor actor) {
		return actor.in(content.organizationId(), Duty.ORG_OWNER, Duty.ORG_EDITOR, Duty.ORG_CONTRIBUTOR)
			.map(actor::as)
			.orElseGet(() -> curator(actor));
	}

	Author editor(Event event, EventContent changed, Actor actor) {
		if (!organization(event).equals(changed.organizationId())) {
			return curator(actor);
		}
		return writer(event, actor).map(actor::as).orElseGet(() -> curator(actor));
	}

	boolean edits(Event event, Actor actor) {
		return writer(event, actor).isPresent() || actor.is(Duty.CURATOR);
	}

	private static Optional<Duty> writer(Event event, Actor actor) {
		return own(event, actor, editors(event)).or(() -> on(event, actor, Duty.EVENT_EDITOR));
	}

	private static Duty[] editors(Event event) {
		return event.state().isPublic() ? new Duty[] { Duty.ORG_OWNER, Duty.ORG_EDITOR }
				: new Duty[] { Duty.ORG_OWNER, Duty.ORG_EDITOR, Duty.ORG_CONTRIBUTOR };
	}

	Author publisher(Event event, Actor actor) {
		Optional<Duty> own = own(event, actor, Duty.ORG_OWNER, Duty.ORG_EDITOR);
		if (own.isPresent() && references.maySpeakForItself(organization(event))) {
			return actor.as(own.get());
		}
		if (own.isPresent() && !actor.is(Duty.CURATOR)) {
			throw new EventProblem.OrganizationNotVerified();
		}
		return curator(actor);
	}

	Author organizer(Event event, Actor actor) {
		return own(event, actor, Duty.ORG_OWNER).map(actor::as).orElseThrow(EventProblem.NotAllowed::new);
	}

	Author moderator(Event event, Actor actor) {
		return own(event, actor, Duty.ORG_OWNER).or(() -> on(event, actor, Duty.EVENT_MODERATOR))
			.map(actor::as)
			.orElseThrow(EventProblem.NotAllowed::new);
	}

	private static Optional<Duty> on(Event event, Actor actor, Duty duty) {
		return Optional.of(duty).filter(_ -> actor.on(event.id().value(), duty));
	}

	private static Author curator(Actor actor) {
		if (!actor.is(Duty.CURATOR)) {
			throw new EventProblem.NotAllowed();
		}
		return actor.as(Duty.CURATOR);
	}

	private static Optional<Duty> own(Event event, Actor actor, Duty... duties) {
		return actor.in(organization(event), duties)
			.or(() -> Optional.of(Duty.EVENT_OWNER).filter(_ -> actor.owns(event.id().value())));
	}

	private static OrganizationId organization(Event event) {
		return event.content().organizationId();
	}

}
