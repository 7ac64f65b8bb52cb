package org.ashar.directory.merger;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

import org.ashar.directory.merger.Merger.Consequences;
import org.ashar.directory.organization.Actor;
import org.ashar.directory.organization.Merging;
import org.ashar.directory.organization.OrganizationProblem;
import org.ashar.directory.profile.OrganizationId;
import org.ashar.infra.platform.outbox.Author;

/** Where two records are held for one organization, and where that is taken back. */
@Component
public class MergerDesk {

	private static final int AT_ONCE = 20;

	private final Mergers mergers;

	private final Merging merging;

	private final Belongings belongings;

	private final Clock clock;

	MergerDesk(Mergers mergers, Merging merging, Belongings belongings, Clock clock) {
		this.mergers = mergers;
		this.merging = merging;
		this.belongings = belongings;
		this.clock = clock;
	}

	/** Somebody holds the one for the double of the other. */
	public Merger propose(MergerId id, OrganizationId loser, OrganizationId survivor, String note, Actor actor) {
		Author author = actor.asOutsiderOf(List.of(loser, survivor));
		merging.demandMergeable(loser, survivor, actor);
		return mergers.add(Merger.propose(id, loser, survivor, note, author, clock.instant()));
	}

	/** A second person does so, too: they become one. */
	public Merger confirm(MergerId id, long version, Actor actor) {
		Merger merger = mergers.get(id);
		Author author = actor.asOutsiderOf(List.of(merger.loser(), merger.survivor()));
		mergers.seen(merger, version);
		merger.confirm(belongings.of(merger.loser(), merger.survivor()), author, clock.instant());
		merging.demandMergeable(merger.loser(), merger.survivor(), actor);
		merging.tie(merger.loser(), merger.survivor());
		mergers.save(merger);
		return carryOut(merger);
	}

	/** They are not the same, somebody finds. */
	public Merger reject(MergerId id, long version, Actor actor) {
		Merger merger = mergers.get(id);
		Author author = actor.asOutsiderOf(List.of(merger.loser(), merger.survivor()));
		mergers.seen(merger, version);
		merger.reject(author, clock.instant());
		mergers.save(merger);
		return merger;
	}

	/** They were not the same: they become two again, as each stood; later edits stay. */
	public Merger undo(MergerId id, long version, Actor actor) {
		Merger merger = mergers.get(id);
		Author author = actor.asOutsiderOf(List.of(merger.loser(), merger.survivor()));
		mergers.seen(merger, version);
		merger.undo(author, clock.instant());
		merging.demandUnmerged(merger.survivor());
		mergers.save(merger);
		return carryOut(merger);
	}

	/** One merger, for those who look after the directory. */
	public Merger get(MergerId id, Actor actor) {
		demandReader(actor);
		return mergers.get(id);
	}

	/** A page of them, the newest first; null stands for any state. */
	public List<Merger> page(@Nullable MergerState state, @Nullable MergerId after, int limit, Actor actor) {
		demandReader(actor);
		return mergers.page(state, after, limit);
	}

	/** Finishes what a crash broke off; returns how many there were. */
	public int finish() {
		List<Merger> unsettled = mergers.unsettled(AT_ONCE);
		for (Merger merger : unsettled) {
			try {
				carryOut(merger);
			}
			catch (OptimisticLockingFailureException alsoDoneElsewhere) {
				// Whoever was faster has settled it.
			}
		}
		return unsettled.size();
	}

	private Merger carryOut(Merger merger) {
		Author author = merger.decider().orElse(Author.SYSTEM);
		Consequences moved = merger.consequences();
		OrganizationId loser = merger.loser();
		OrganizationId survivor = merger.survivor();
		Instant now = clock.instant();
		switch (merger.state()) {
			case CONFIRMED -> {
				try {
					merging.merge(loser, survivor, moved.additions(), merger.id().value(), author);
				}
				catch (OrganizationProblem.MergedAlready another) {
					merger.fail();
					mergers.save(merger);
					throw another;
				}
				belongings.move(moved, loser, survivor, now);
			}
			case UNDONE -> {
				merging.part(loser, survivor, moved.additions(), merger.id().value(), author);
				belongings.move(moved, survivor, loser, now);
			}
			case PROPOSED, REJECTED -> {
				// Nothing follows from these.
			}
		}
		merger.settle();
		mergers.save(merger);
		return merger;
	}

	private static void demandReader(Actor actor) {
		if (!actor.overlooksAll()) {
			actor.asOutsiderOf(List.of());
		}
	}

}
