package org.ashar.activities.document;

import java.time.Instant;
import java.util.Optional;

import org.ashar.activities.reference.Actor;
import org.ashar.activities.reference.Capacity;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.outbox.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;

/**
 * The record of a document. <pre>
 * from       method   to
 * –          new      draft
 * draft      edit     draft
 * published  edit     published
 * draft      publish  published
 * published  archive  archived
 * </pre>
 */
@org.springframework.data.mongodb.core.mapping.Document("documents")
public final class Document {

	@Id
	private final DocumentId id;

	@Version
	private @Nullable Long version;

	private final String place;

	private final Instant created;

	private Instant modified;

	private DocumentState state;

	private DocumentContent content;

	private Outbox outbox = new Outbox();

	@PersistenceCreator
	Document(DocumentId id, String place, Instant created, Instant modified, DocumentState state,
			DocumentContent content) {
		this.id = id;
		this.place = place;
		this.created = created;
		this.modified = modified;
		this.state = state;
		this.content = content;
	}

	static Document draft(DocumentId id, DocumentContent content, Author author, Instant now) {
		String place = "%013d-%s".formatted(now.toEpochMilli(), id.value());
		Document document = new Document(id, place, now, now, DocumentState.DRAFT, content);
		document.outbox.add(new DocumentFact.Drafted(), author, now);
		return document;
	}

	void edit(DocumentContent changed, boolean minor, Author author, Instant now) {
		if (state == DocumentState.ARCHIVED) {
			throw new DocumentProblem.WrongState(state, "edit");
		}
		content = changed;
		happened(new DocumentFact.Edited(minor), author, now);
	}

	void publish(Author author, Instant now) {
		move(DocumentState.DRAFT, "publish", DocumentState.PUBLISHED);
		happened(new DocumentFact.Published(), author, now);
	}

	void archive(Author author, Instant now) {
		move(DocumentState.PUBLISHED, "archive", DocumentState.ARCHIVED);
		happened(new DocumentFact.Archived(), author, now);
	}

	private void move(DocumentState from, String action, DocumentState to) {
		if (state != from) {
			throw new DocumentProblem.WrongState(state, action);
		}
		state = to;
	}

	private void happened(DocumentFact fact, Author author, Instant now) {
		modified = now;
		outbox.add(fact, author, now);
	}

	/** Whether this reader may know of it. */
	public boolean isVisibleTo(Actor reader) {
		return state.isPublic() || reader.seesDraftsOf(null)
				|| content.publishers().stream().anyMatch(reader::seesDraftsOf);
	}

	/**
	 * In which role this actor may make it say this: contributors only drafts, and nobody
	 * but a curator gives it to other publishers.
	 */
	Capacity editorRole(DocumentContent changed, Actor actor) {
		return content.publishers()
			.stream()
			.filter(changed.publishers()::contains)
			.flatMap(publisher -> actor.in(publisher, Library.editors(state)).stream())
			.findFirst()
			.or(() -> Optional.of(Capacity.CURATOR).filter(actor::is))
			.orElseThrow(DocumentProblem.NotAllowed::new);
	}

	/** Its identifier. */
	public DocumentId id() {
		return id;
	}

	/** Rises with each change; 0 before it was saved. */
	public long version() {
		return version == null ? 0 : version;
	}

	/** Where it stands in lists: by time of entry. */
	public String place() {
		return place;
	}

	/** When it was first written down. */
	public Instant created() {
		return created;
	}

	/** When it was last changed. */
	public Instant modified() {
		return modified;
	}

	/** Where it stands with its editors. */
	public DocumentState state() {
		return state;
	}

	/** What is written about it. */
	public DocumentContent content() {
		return content;
	}

	/** The facts since it was loaded. */
	public Outbox outbox() {
		return outbox;
	}

}
