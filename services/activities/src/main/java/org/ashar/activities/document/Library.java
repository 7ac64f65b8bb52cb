package org.ashar.activities.document;

import java.time.Clock;
import java.util.Collection;
import java.util.List;

import org.ashar.activities.reference.Actor;
import org.ashar.activities.reference.Capacity;
import org.ashar.activities.reference.OrganizationId;
import org.ashar.activities.reference.ReferenceProblem;
import org.ashar.activities.reference.References;
import org.ashar.activities.reference.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps the records of documents. Curators write and publish them, and the people of a
 * publisher those of their own organization. A record tells of a thing that exists
 * elsewhere, so one pair of eyes is enough to publish it.
 */
@Component
public class Library {

	private final Documents documents;

	private final References references;

	private final Clock clock;

	Library(Documents documents, References references, Clock clock) {
		this.documents = documents;
		this.references = references;
		this.clock = clock;
	}

	/**
	 * Writes down a document; a repetition under the same id gives the one that is there.
	 */
	public Document draft(DocumentId id, DocumentContent content, Actor actor) {
		Capacity role = drafterRole(content, actor);
		check(content);
		return documents.add(Document.draft(id, content, actor.as(role), clock.instant()));
	}

	/** Replaces what is written about it. */
	public Document edit(DocumentId id, long version, DocumentContent content, boolean minor, Actor actor) {
		Document document = documents.at(id, version, actor);
		Capacity role = document.editorRole(content, actor);
		check(content);
		document.edit(content, minor, actor.as(role), clock.instant());
		return documents.save(document);
	}

	/** Makes it public. */
	public Document publish(DocumentId id, long version, Actor actor) {
		Document document = documents.at(id, version, actor);
		document.publish(actor.as(publisherRole(document, actor)), clock.instant());
		return documents.save(document);
	}

	/** Closes it for changes; it stays readable. */
	public Document archive(DocumentId id, long version, Actor actor) {
		Document document = documents.at(id, version, actor);
		document.archive(actor.as(publisherRole(document, actor)), clock.instant());
		return documents.save(document);
	}

	/** The document, if this reader may know of it. */
	public Document find(DocumentId id, Actor reader) {
		return documents.visible(id, reader);
	}

	/** The newest first. */
	public List<Document> list(DocumentFilter filter, Slice slice, Actor reader) {
		return documents.list(filter, slice, reader);
	}

	/** Throws ReferenceProblem when one is unknown or stands twice. */
	public void require(String field, Collection<DocumentId> ids) {
		References.once(field, ids);
		ids.forEach(id -> require(field, id));
	}

	/** Throws ReferenceProblem when it is unknown; null is fine. */
	public void require(String field, @Nullable DocumentId id) {
		if (id != null && !documents.has(id)) {
			throw new ReferenceProblem.Unknown(field, id.value().toString());
		}
	}

	static Capacity[] editors(DocumentState state) {
		return state == DocumentState.DRAFT
				? new Capacity[] { Capacity.ORG_OWNER, Capacity.ORG_EDITOR, Capacity.ORG_CONTRIBUTOR }
				: new Capacity[] { Capacity.ORG_OWNER, Capacity.ORG_EDITOR };
	}

	private static Capacity drafterRole(DocumentContent content, Actor actor) {
		for (OrganizationId publisher : content.publishers()) {
			var role = actor.in(publisher, editors(DocumentState.DRAFT));
			if (role.isPresent()) {
				return role.get();
			}
		}
		if (!actor.is(Capacity.CURATOR)) {
			throw new DocumentProblem.NotAllowed();
		}
		return Capacity.CURATOR;
	}

	private Capacity publisherRole(Document document, Actor actor) {
		if (actor.is(Capacity.CURATOR)) {
			return Capacity.CURATOR;
		}
		boolean unverified = false;
		for (OrganizationId publisher : document.content().publishers()) {
			var role = actor.in(publisher, Capacity.ORG_OWNER, Capacity.ORG_EDITOR);
			if (role.isPresent() && references.maySpeakForItself(publisher)) {
				return role.get();
			}
			unverified |= role.isPresent();
		}
		throw unverified ? new DocumentProblem.PublisherNotVerified() : new DocumentProblem.NotAllowed();
	}

	private void check(DocumentContent content) {
		References.once("languages", content.languages());
		References.once("qualityFlags", content.qualityFlags());
		references.organizations("publishers", content.publishers());
	}

}
