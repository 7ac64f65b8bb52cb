package org.ashar.directory.concept;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

import org.ashar.directory.form.Flaws;
import org.ashar.infra.platform.language.Text;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.outbox.Outbox;

/**
 * An entry of a controlled list (SKOS Concept). Once added it stays, since records name
 * it; only its labels and its broader concept change.
 */
@Document("concepts")
public final class Concept {

	@Id
	private final String id;

	@Version
	private @Nullable Long version;

	private final Outbox outbox;

	private final Scheme scheme;

	private final String notation;

	private Text prefLabel;

	private @Nullable String broader;

	@PersistenceCreator
	private Concept(String id, Outbox outbox, Scheme scheme, String notation, Text prefLabel) {
		this.id = id;
		this.outbox = outbox;
		this.scheme = scheme;
		this.notation = notation;
		this.prefLabel = prefLabel;
	}

	/**
	 * A new entry; {@code Malformed} when notation, label or broader notation are not
	 * what they should be.
	 */
	static Concept add(Scheme scheme, String notation, Text prefLabel, @Nullable String broader, Author author,
			Instant at) {
		check(notation, prefLabel, broader);
		Concept concept = new Concept(id(scheme, notation), new Outbox(), scheme, notation, prefLabel);
		concept.broader = broader;
		concept.outbox.add(new ConceptFact.Added(), author, at);
		return concept;
	}

	/** Changes label and place; {@code Malformed} as in {@link #add}. */
	void change(Text newLabel, @Nullable String newBroader, Author author, Instant at) {
		check(notation, newLabel, newBroader);
		prefLabel = newLabel;
		broader = newBroader;
		outbox.add(new ConceptFact.Changed(), author, at);
	}

	static String id(Scheme scheme, String notation) {
		return scheme.code() + ":" + notation;
	}

	private static void check(String notation, Text prefLabel, @Nullable String broader) {
		Flaws flaws = new Flaws();
		flaws.notation("notation", notation);
		flaws.line("prefLabel", prefLabel, Flaws.LINE);
		flaws.notation("broader", broader);
		if (notation.equals(broader)) {
			flaws.add("broader", "circle");
		}
		flaws.refuse();
	}

	/** Scheme and notation joined by a colon. */
	public String id() {
		return id;
	}

	/** Counts the changes, from 1; 0 before it is stored. */
	public long version() {
		return (version != null) ? version : 0;
	}

	/** The list it stands in. */
	public Scheme scheme() {
		return scheme;
	}

	/** Its stable slug, unique in the scheme. */
	public String notation() {
		return notation;
	}

	/** What people read. */
	public Text prefLabel() {
		return prefLabel;
	}

	/** Notation of the concept above it. */
	public Optional<String> broader() {
		return Optional.ofNullable(broader);
	}

	Outbox outbox() {
		return outbox;
	}

}
