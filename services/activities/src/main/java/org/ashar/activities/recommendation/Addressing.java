package org.ashar.activities.recommendation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.ashar.activities.reference.OrganizationId;

/**
 * Whom a recommendation was addressed to before.
 *
 * @param handovers oldest first
 * @param undecided lead bodies that ended without one successor: a person has to say who
 * answers now
 */
public record Addressing(List<Handover> handovers, List<OrganizationId> undecided) {

	/** Still to those whom it was addressed to at first. */
	public static final Addressing FIRST = new Addressing(List.of(), List.of());

	/** Keeps its own copies. */
	public Addressing {
		handovers = List.copyOf(handovers);
		undecided = List.copyOf(undecided);
	}

	/** How a body last passed it on. */
	Optional<Handover> lastFrom(OrganizationId body) {
		return handovers.stream().filter(handover -> handover.from().equals(body)).reduce((a, b) -> b);
	}

	Addressing with(Handover handover) {
		return new Addressing(Stream.concat(handovers.stream(), Stream.of(handover)).toList(),
				undecided.stream().filter(body -> !body.equals(handover.from())).toList());
	}

	Addressing waitingFor(OrganizationId ended) {
		return new Addressing(handovers, Stream.concat(undecided.stream(), Stream.of(ended)).distinct().toList());
	}
}
