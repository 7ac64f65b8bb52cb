package org.ashar.activities.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.ashar.activities.reference.OrganizationId;

/**
 * How a body last passed something on, and what followed from it.
 *
 * @param steps oldest first, each to the body from which the next one goes on; none where
 * nothing went over, or it has come back already
 */
public record Way(List<Handover> steps) {

	/** Keeps its own copy. */
	public Way {
		steps = List.copyOf(steps);
	}

	/**
	 * The way from a body for one of these reasons.
	 * @param handovers all that are remembered of one thing, oldest first
	 */
	public static Way from(OrganizationId body, Set<String> reasons, List<Handover> handovers) {
		List<Handover> way = new ArrayList<>();
		for (Handover handover : handovers) {
			if (handover.from().equals(body) && reasons.contains(handover.reason())) {
				way.clear();
				way.add(handover);
			}
			else if (!way.isEmpty() && handover.from().equals(way.getLast().to())) {
				goOn(way, handover, body);
			}
		}
		return new Way(way);
	}

	/*
	 * Of two records that part from a third one after the other, either may be heard of
	 * first: what has gone back to a body before this one was never this one's, unless
	 * both had stood there.
	 */
	private static void goOn(List<Handover> way, Handover next, OrganizationId body) {
		boolean past = next.comesBack() && way.stream().map(Handover::to).noneMatch(next.to()::equals);
		if (!past) {
			way.add(next);
		}
		else if (next.to().equals(body) || !next.hasJoined()) {
			way.clear();
		}
	}

	/** Whether nothing went over. */
	public boolean isEmpty() {
		return steps.isEmpty();
	}

	/** Who has it at the end. */
	public OrganizationId holder() {
		return steps.getLast().to();
	}

	/** Whether somebody who took over had stood there himself, and so stays. */
	public boolean isJoined() {
		return steps.stream().anyMatch(Handover::hasJoined);
	}

	/**
	 * What comes back with what the body gave away: the rest was also that of somebody on
	 * the way who had stood there himself.
	 */
	public List<Handover> own() {
		List<Handover> own = new ArrayList<>();
		for (Handover step : steps) {
			own.add(step);
			if (step.hasJoined()) {
				break;
			}
		}
		return own;
	}
}
