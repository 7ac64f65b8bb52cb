package org.ashar.notifications.mailroom;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.outbox.Outbox;
import org.ashar.notifications.subscription.AddressMark;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Transient;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/** One letter to one person for one occasion; its {@link Journey} says how it fares. */
@Document("letters")
public final class Letter {

	/** The version of each document when it is new. */
	private static final long FIRST = 1;

	@Id
	private final LetterId id;

	@Version
	private @Nullable Long version;

	private final Outbox outbox;

	private final LetterKind kind;

	private final UUID person;

	private final Instant plannedAt;

	private final Journey journey;

	private Contents contents;

	private @Nullable String trace;

	private @Nullable UUID announcement;

	private @Nullable Decision decision;

	@Transient
	private @Nullable Slip slip;

	@PersistenceCreator
	private Letter(LetterId id, Outbox outbox, LetterKind kind, UUID person, Contents contents, Instant plannedAt,
			Journey journey) {
		this.id = id;
		this.outbox = outbox;
		this.kind = kind;
		this.person = person;
		this.contents = contents;
		this.plannedAt = plannedAt;
		this.journey = journey;
	}

	/** A letter to be sent when it is due. */
	static Letter planned(LetterKind kind, UUID person, String occasion, Contents contents, Instant due, Instant now) {
		Letter letter = new Letter(LetterId.of(person, occasion), new Outbox(), kind, person, contents, now,
				Journey.waiting(kind.lane(), due));
		letter.outbox.add(new LetterFact.Planned(due), Author.SYSTEM, now);
		return letter;
	}

	/** As a bundle knows it, for as long as it has no document of its own. */
	static Letter bundled(LetterId id, LetterKind kind, UUID person, Contents contents, Instant plannedAt,
			Journey journey) {
		Letter letter = new Letter(id, new Outbox(), kind, person, contents, plannedAt, journey);
		letter.version = FIRST;
		return letter;
	}

	/** It is sent from a bundle. */
	Letter in(Slip where) {
		slip = where;
		return this;
	}

	/** In which trace it was asked for, as a traceparent; null if in none. */
	Letter within(@Nullable String traceparent) {
		trace = traceparent;
		return this;
	}

	/** Of which announcement it is; null if of none, or when it is counted for it. */
	Letter of(@Nullable UUID told) {
		announcement = told;
		return this;
	}

	/** At the end what was only needed to write it is forgotten. */
	void go(Journey.Step step, Instant now) {
		LetterFact fact = step.of(journey, now);
		if (fact != null) {
			outbox.add(fact, Author.SYSTEM, now);
		}
		if (journey.ending().isPresent()) {
			contents = contents.withoutEnclosure();
		}
	}

	/** It is known where it goes. */
	void address(AddressMark to) {
		journey.address(to);
	}

	/** Somebody has decided what to do with it, nobody knowing what became of it. */
	void decided(Decision made) {
		decision = made;
	}

	/** Whether this one, read again, is as that one was saved by the same holder. */
	boolean isAs(Letter saved) {
		return Objects.equals(version, saved.version) && journey.isAs(saved.journey);
	}

	/** Its identifier; also the left part of its Message-ID. */
	public LetterId id() {
		return id;
	}

	/** Rises with each change; 0 before it was saved. */
	public long version() {
		return version == null ? 0 : version;
	}

	/** What it is for. */
	public LetterKind kind() {
		return kind;
	}

	/** The subscriber, account or registration it goes to. */
	public UUID person() {
		return person;
	}

	/** What it tells. */
	public Contents contents() {
		return contents;
	}

	/** When it was planned. */
	public Instant plannedAt() {
		return plannedAt;
	}

	/** When its turn comes or came. */
	public Instant due() {
		return journey.due();
	}

	/** Where it stands. */
	public LetterState state() {
		return journey.state();
	}

	/**
	 * The last answer of the mail relay; 0 when the letter could not be put into words.
	 */
	public Optional<Integer> code() {
		return journey.code();
	}

	/** Why it was not taken, as an enhanced status code (RFC 3463). */
	public Optional<String> status() {
		return journey.status();
	}

	/** Where it went; empty before it was put into words. */
	public Optional<AddressMark> destination() {
		return journey.destination();
	}

	/** What somebody decided when nobody knew what had become of it. */
	public Optional<Decision> decision() {
		return Optional.ofNullable(decision);
	}

	/** What it told of, as long as that is not counted. */
	public Optional<Told> told() {
		return journey.told();
	}

	/** Of which announcement it is, as long as it is not counted for it. */
	public Optional<UUID> announcement() {
		return Optional.ofNullable(announcement);
	}

	/** How it ended, once it has. */
	public Optional<Ending> ending() {
		return journey.ending();
	}

	/** Where it lies in a bundle that this process sends; null if it is not in one. */
	@Nullable Slip slip() {
		return slip;
	}

	/** The trace in which it was asked for. */
	@Nullable String trace() {
		return trace;
	}

	/** The facts since it was loaded. */
	Outbox outbox() {
		return outbox;
	}

}
