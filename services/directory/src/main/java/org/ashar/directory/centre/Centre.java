package org.ashar.directory.centre;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

import org.ashar.directory.profile.OrganizationId;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.outbox.Outbox;

/** A service of an organization at one place, such as a support centre for migrants. */
@Document("centres")
public final class Centre {

	@Id
	private final CentreId id;

	@Version
	private @Nullable Long version;

	private final Outbox outbox;

	private Description description;

	private Instant changed;

	/* Null with those that an earlier release opened: the world has not heard of them. */
	private @Nullable Bulletin told;

	@PersistenceCreator
	private Centre(CentreId id, Outbox outbox, Description description, Instant changed) {
		this.id = id;
		this.outbox = outbox;
		this.description = description;
		this.changed = changed;
	}

	static Centre open(CentreId id, Description description, Instant at) {
		description.check();
		return new Centre(id, new Outbox(), description, at);
	}

	/** Replaces what is said about it; whose it is stays as it was. */
	void edit(Description edited, Instant at) {
		edited.check();
		if (!organization().equals(edited.organizationId())) {
			throw new CentreProblem.OtherOrganization();
		}
		description = edited;
		changed = at;
	}

	/** Belongs to another record of the same organization; false when it does not. */
	boolean move(OrganizationId from, OrganizationId to, Instant at) {
		if (!organization().equals(from)) {
			return false;
		}
		description = description.of(to);
		changed = at;
		return true;
	}

	/** Tells the world how it stands, or that it is not to be seen; of both once. */
	void tell(Bulletin bulletin, Author author, Instant at) {
		told = bulletin;
		outbox.add(bulletin.shown() ? new CentreFact.Told() : new CentreFact.Hidden(), author, at);
	}

	/** False when the world knows that already. */
	boolean isNewTo(Bulletin bulletin) {
		return !bulletin.equals(told);
	}

	/** What its organization works on, as it was last told. */
	public List<String> topics() {
		return (told != null) ? told.topics() : List.of();
	}

	/** Whose it is. */
	public OrganizationId organization() {
		return Objects.requireNonNull(description.organizationId());
	}

	/** Its name. */
	public CentreId id() {
		return id;
	}

	/** Counts the changes, from 1; 0 before it is stored. */
	public long version() {
		return (version != null) ? version : 0;
	}

	/** What is said about it. */
	public Description description() {
		return description;
	}

	/** When somebody last said it. */
	public Instant changed() {
		return changed;
	}

	Outbox outbox() {
		return outbox;
	}

}
