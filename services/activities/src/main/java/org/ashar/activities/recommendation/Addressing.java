package org.ashar.activities.recommendation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.ashar.activities.handover.Handover;
import org.ashar.activities.handover.Way;
import org.ashar.activities.reference.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * Whom a recommendation was addressed to before.
 *
 * @param handovers oldest first
 * @param undecided lead bodies that ended without one successor: a person has to say who
 * answers now
 * @param touched bodies that took over, and have answered or been written to since
 * @param returning what a person has to decide since a body lives again
 */
public record Addressing(List<Handover> handovers, List<OrganizationId> undecided,
		@Nullable List<OrganizationId> touched, @Nullable List<Returning> returning) {

	/** Still to those whom it was addressed to at first. */
	public static final Addressing FIRST = new Addressing(List.of(), List.of(), List.of(), List.of());

	/** Keeps its own copies; an earlier release knew of less. */
	public Addressing {
		handovers = List.copyOf(handovers);
		undecided = List.copyOf(undecided);
		touched = touched == null ? List.of() : List.copyOf(touched);
		returning = returning == null ? List.of() : List.copyOf(returning);
	}

	/** Whether nobody but the rule has had to do with it on this way. */
	boolean isUntouched(Way way) {
		return way.steps().stream().allMatch(step -> step.sequence() > 0 || step.comesBack())
				&& way.steps().stream().map(Handover::to).noneMatch(touched()::contains);
	}

	/** What a person decides on between these two. */
	Optional<Returning> returning(OrganizationId holder, OrganizationId body) {
		return returning().stream()
			.filter(waiting -> waiting.holder().equals(holder) && waiting.body().equals(body))
			.findFirst();
	}

	Addressing with(Handover handover) {
		return new Addressing(Stream.concat(handovers.stream(), Stream.of(handover)).toList(),
				undecided.stream().filter(body -> !body.equals(handover.from())).toList(),
				touched().stream().filter(body -> !body.equals(handover.to())).toList(),
				returning().stream().filter(waiting -> !waiting.holder().equals(handover.from())).toList());
	}

	Addressing waitingFor(OrganizationId ended) {
		return new Addressing(handovers, Stream.concat(undecided.stream(), Stream.of(ended)).distinct().toList(),
				touched, returning);
	}

	/** Nobody need decide who answers in the place of this body. */
	Addressing without(OrganizationId ended) {
		return new Addressing(handovers, undecided.stream().filter(body -> !body.equals(ended)).toList(), touched,
				returning);
	}

	/** Something was done about it with one that took over. */
	Addressing touchedBy(OrganizationId body) {
		boolean tookOver = handovers.stream().anyMatch(handover -> handover.to().equals(body));
		return tookOver ? new Addressing(handovers, undecided,
				Stream.concat(touched().stream(), Stream.of(body)).distinct().toList(), returning) : this;
	}

	Addressing waitingFor(Returning decision) {
		return new Addressing(handovers, undecided, touched,
				Stream.concat(returning().stream(), Stream.of(decision)).toList());
	}

	/** It stays with the one that is asked now. */
	Addressing settled(Returning decision) {
		return new Addressing(handovers, undecided, touched,
				returning().stream().filter(waiting -> !waiting.equals(decision)).toList());
	}

	/** Bodies that took over and have had to do with it. */
	@Override
	public List<OrganizationId> touched() {
		return touched == null ? List.of() : touched;
	}

	/** What a person has to decide. */
	@Override
	public List<Returning> returning() {
		return returning == null ? List.of() : returning;
	}
}
