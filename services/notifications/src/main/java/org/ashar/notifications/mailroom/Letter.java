package org.ashar.notifications.mailroom;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.outbox.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One letter to one person for one occasion. <pre>
 * from                    method           to
 * –                       planned          planned
 * –                       aside            awaiting_digest
 * awaiting_digest         fold             folded_into_digest
 * planned | deferred      (claim)          rendered
 * rendered                giveBack         planned
 * rendered                suppress         suppressed
 * rendered                handOver         handing_over
 * handing_over | unknown  accept           accepted
 * rendered|handing_over   defer            deferred | soft_bounced
 * rendered|handing_over   bounce, fail     hard_bounced, failed
 * handing_over            loseSight        unknown | deferred (transactional, once)
 * </pre>
 */
@Document("letters")
public final class Letter {

	@Id
	private final LetterId id;

	@Version
	private @Nullable Long version;

	private final Outbox outbox;

	private final LetterKind kind;

	private final UUID person;

	private final Contents contents;

	private final Instant plannedAt;

	private LetterState state;

	private @Nullable Lane queue;

	private Instant due;

	private @Nullable LetterId digest;

	private @Nullable String holder;

	private @Nullable Instant leaseEnd;

	private int deferrals;

	private boolean repeated;

	private @Nullable Integer code;

	private @Nullable Withheld withheld;

	private @Nullable Instant settledAt;

	@PersistenceCreator
	private Letter(LetterId id, Outbox outbox, LetterKind kind, UUID person, Contents contents, Instant plannedAt,
			LetterState state, Instant due) {
		this.id = id;
		this.outbox = outbox;
		this.kind = kind;
		this.person = person;
		this.contents = contents;
		this.plannedAt = plannedAt;
		this.state = state;
		this.due = due;
	}

	/** A letter to be sent when it is due. */
	static Letter planned(LetterKind kind, UUID person, String occasion, Contents contents, Instant due, Instant now) {
		Letter letter = new Letter(LetterId.of(person, occasion), new Outbox(), kind, person, contents, now,
				LetterState.PLANNED, due);
		letter.queue = kind.lane();
		letter.happened(new LetterFact.Planned(due), now);
		return letter;
	}

	/**
	 * To be told in the next digest. It stands where the letter at once would stand, so
	 * it is one or the other.
	 */
	static Letter aside(UUID person, String occasion, Contents contents, Instant arrivedAt) {
		Letter letter = new Letter(LetterId.of(person, occasion), new Outbox(), LetterKind.UPDATE, person, contents,
				arrivedAt, LetterState.AWAITING_DIGEST, arrivedAt);
		letter.happened(new LetterFact.PutAside(), arrivedAt);
		return letter;
	}

	void fold(LetterId into, Instant now) {
		if (state == LetterState.AWAITING_DIGEST) {
			digest = into;
			settle(LetterState.FOLDED_INTO_DIGEST, new LetterFact.Folded(into), now);
		}
	}

	/**
	 * Its worker cannot send it now; it waits for its turn again, and nothing is counted
	 * against it.
	 */
	void giveBack(String by, Instant again, Instant now) {
		require(by, LetterState.RENDERED);
		queueAgain(LetterState.PLANNED, again, new LetterFact.GivenBack(), now);
	}

	/** From here on nobody else may send it. */
	void handOver(String by, Instant lease, Instant now) {
		require(by, LetterState.RENDERED);
		state = LetterState.HANDING_OVER;
		leaseEnd = lease;
		happened(new LetterFact.HandedOver(), now);
	}

	void suppress(String by, Withheld why, Instant now) {
		require(by, LetterState.RENDERED);
		withheld = why;
		settle(LetterState.SUPPRESSED, new LetterFact.Suppressed(why), now);
	}

	/** The holder may be so late that its letter was called unknown meanwhile. */
	void accept(String by, int reply, Instant now) {
		require(by, LetterState.HANDING_OVER, LetterState.UNKNOWN);
		code = reply;
		settle(LetterState.ACCEPTED, new LetterFact.Accepted(), now);
	}

	/**
	 * The relay asked to come again; after the last time of the schedule the mailbox is
	 * given up.
	 */
	void defer(String by, int reply, Instant now) {
		require(by, LetterState.RENDERED, LetterState.HANDING_OVER);
		code = reply;
		Optional<Instant> again = BackOff.next(deferrals, now);
		deferrals++;
		if (again.isPresent()) {
			queueAgain(LetterState.DEFERRED, again.get(), new LetterFact.Deferred(reply, again.get()), now);
		}
		else {
			settle(LetterState.SOFT_BOUNCED, new LetterFact.SoftBounced(reply), now);
		}
	}

	void bounce(String by, int reply, Instant now) {
		refused(by, reply, LetterState.HARD_BOUNCED, new LetterFact.HardBounced(reply), now);
	}

	void fail(String by, int reply, Instant now) {
		refused(by, reply, LetterState.FAILED, new LetterFact.Failed(reply), now);
	}

	private void refused(String by, int reply, LetterState last, LetterFact fact, Instant now) {
		require(by, LetterState.RENDERED, LetterState.HANDING_OVER);
		code = reply;
		settle(last, fact, now);
	}

	/**
	 * The answer never came. What somebody waits for is repeated once; anything else is
	 * shown as unknown, never resent.
	 */
	void loseSight(Instant now) {
		if (state != LetterState.HANDING_OVER) {
			throw new MailroomProblem.NotYours();
		}
		if (kind.lane() == Lane.TRANSACTIONAL && !repeated) {
			repeated = true;
			queueAgain(LetterState.DEFERRED, now, new LetterFact.Repeated(), now);
			return;
		}
		// The holder stays: only that worker may still know better.
		settle(LetterState.UNKNOWN, new LetterFact.LostSight(), now);
	}

	/** The lease is over: its worker died, or sleeps. */
	void lapse(Instant now) {
		if (state == LetterState.HANDING_OVER) {
			loseSight(now);
		}
		else if (state == LetterState.RENDERED) {
			queueAgain(LetterState.PLANNED, now, new LetterFact.GivenBack(), now);
		}
	}

	private void require(String by, LetterState... states) {
		if (!by.equals(holder) || !List.of(states).contains(state)) {
			throw new MailroomProblem.NotYours();
		}
	}

	private void queueAgain(LetterState waiting, Instant again, LetterFact fact, Instant now) {
		state = waiting;
		queue = kind.lane();
		due = again;
		holder = null;
		leaseEnd = null;
		happened(fact, now);
	}

	private void settle(LetterState last, LetterFact fact, Instant now) {
		state = last;
		leaseEnd = null;
		settledAt = now;
		happened(fact, now);
	}

	private void happened(LetterFact fact, Instant now) {
		outbox.add(fact, Author.SYSTEM, now);
	}

	/** Its identifier; also the left part of its Message-ID. */
	public LetterId id() {
		return id;
	}

	/** What it is for. */
	public LetterKind kind() {
		return kind;
	}

	/** The subscriber or account it goes to. */
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
		return due;
	}

	/** Where it stands. */
	public LetterState state() {
		return state;
	}

	/**
	 * The last answer of the mail relay; 0 when the letter could not be put into words.
	 */
	public Optional<Integer> code() {
		return Optional.ofNullable(code);
	}

	/** Why it was not sent. */
	public Optional<Withheld> withheld() {
		return Optional.ofNullable(withheld);
	}

	/** When it got to where it stays. */
	public Optional<Instant> settledAt() {
		return Optional.ofNullable(settledAt);
	}

	/** The facts since it was loaded. */
	Outbox outbox() {
		return outbox;
	}

}
