package org.ashar.directory.person;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

import org.ashar.directory.profile.OrganizationId;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.outbox.Outbox;

/**
 * A person of the directory.
 *
 * <pre>
 * from       method   to         when
 * -          record   as it says
 * public     edit     public     she still agrees
 * public     edit     private    she agrees no more
 * private    edit     public     she agrees now
 * private    edit     private    she still does not
 * </pre>
 */
@Document("persons")
public final class Person {

	@Id
	private final PersonId id;

	@Version
	private @Nullable Long version;

	private final Outbox outbox;

	private Portrait portrait;

	private List<OrganizationId> organizations;

	/* Null with those who do not agree, and with those who agreed before it was kept. */
	private @Nullable Consent consent;

	@PersistenceCreator
	private Person(PersonId id, Outbox outbox, Portrait portrait) {
		this.id = id;
		this.outbox = outbox;
		this.portrait = portrait;
		this.organizations = List.copyOf(portrait.organizations());
	}

	/** Writes a person down; an owner may do so for people of his own organizations. */
	static Person record(PersonId id, Portrait portrait, Keeper keeper, Instant at) {
		portrait.check();
		if (!keeper.curator() && portrait.organizations().isEmpty()) {
			throw new PersonProblem.NotAllowed();
		}
		Author author = keeper.author(portrait.organizations());
		Person person = new Person(id, new Outbox(), portrait);
		person.agree(at);
		person.outbox.add(new PersonFact.Recorded(), author, at);
		return person;
	}

	/**
	 * Replaces what is written; an owner changes only what is said about his own
	 * organizations and the person herself.
	 */
	void edit(Portrait edited, Keeper keeper, Instant at) {
		if (!keeper.curator() && !keeper.keepsOneOf(portrait.organizations())) {
			throw new PersonProblem.NotAllowed();
		}
		edited.check();
		Author author = keeper.author(edited.organizationsUnlike(portrait));
		PersonFact fact = fact(portrait.consentToPublish(), edited.consentToPublish());
		portrait = edited;
		organizations = List.copyOf(portrait.organizations());
		agree(at);
		outbox.add(fact, author, at);
	}

	/** What she agreed to once counts until she agrees no more. */
	private void agree(Instant at) {
		if (!portrait.consentToPublish()) {
			consent = null;
		}
		else if (consent == null) {
			consent = new Consent(Consent.CURRENT_TEXT, at);
		}
	}

	/** Passes her posts on to a successor; false when she has none to pass on. */
	boolean passOn(OrganizationId former, OrganizationId heir, String date, Instant at) {
		Portrait passed = portrait.passedOn(former, heir, date);
		if (passed.equals(portrait)) {
			return false;
		}
		portrait = passed;
		organizations = List.copyOf(portrait.organizations());
		outbox.add(new PersonFact.Edited(), Author.SYSTEM, at);
		return true;
	}

	/** Has her posts where she had them; false when none has been passed on. */
	boolean giveBack(OrganizationId former, OrganizationId heir, String date, Instant at) {
		Portrait back = portrait.givenBack(former, heir, date);
		if (back.equals(portrait)) {
			return false;
		}
		portrait = back;
		organizations = List.copyOf(portrait.organizations());
		outbox.add(new PersonFact.Edited(), Author.SYSTEM, at);
		return true;
	}

	/** Is in another record what she is in one; false when she is nothing there. */
	boolean move(OrganizationId from, OrganizationId to, Instant at) {
		if (!organizations.contains(from)) {
			return false;
		}
		portrait = portrait.moved(from, to);
		organizations = List.copyOf(portrait.organizations());
		outbox.add(new PersonFact.Edited(), Author.SYSTEM, at);
		return true;
	}

	private static PersonFact fact(boolean agreed, boolean agrees) {
		if (agreed == agrees) {
			return new PersonFact.Edited();
		}
		return agrees ? new PersonFact.ConsentGiven() : new PersonFact.ConsentWithdrawn();
	}

	/** Her name in every message and address. */
	public PersonId id() {
		return id;
	}

	/** Counts the changes, from 1; 0 before it is stored. */
	public long version() {
		return (version != null) ? version : 0;
	}

	/** What she agreed to, and when; empty where she does not or that was not kept. */
	public Optional<Consent> consent() {
		return Optional.ofNullable(consent);
	}

	/** What is written about her. */
	public Portrait portrait() {
		return portrait;
	}

	Outbox outbox() {
		return outbox;
	}

}
