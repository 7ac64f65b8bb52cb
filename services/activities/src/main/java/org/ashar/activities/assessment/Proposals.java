package org.ashar.activities.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is proposed for a recommendation, oldest first; immutable. */
public record Proposals(List<Proposal> items) {

	/** There is none. */
	public static final Proposals NONE = new Proposals(List.of());

	/** More would be a sign of nobody deciding anything. */
	private static final int MAX = 20;

	public Proposals {
		items = List.copyOf(items);
	}

	/**
	 * These and one more; the oldest refused one makes room. AssessmentProblem when it
	 * shows no evidence, or all places wait for a decision.
	 */
	public Proposals with(Proposal proposal) {
		proposal.assessment().check();
		List<Proposal> more = new ArrayList<>(items);
		if (more.size() >= MAX) {
			Proposal oldest = more.stream()
				.filter(known -> !known.isPending())
				.findFirst()
				.orElseThrow(AssessmentProblem.Full::new);
			more.remove(oldest);
		}
		more.add(proposal);
		return new Proposals(more);
	}

	/** The one with this assessment. */
	public Optional<Proposal> find(AssessmentId id) {
		return items.stream().filter(known -> known.assessment().id().equals(id)).findFirst();
	}

	/** The one with this assessment that waits; AssessmentProblem if it does not. */
	public Proposal pending(AssessmentId id) {
		return find(id).filter(Proposal::isPending).orElseThrow(AssessmentProblem.NotPending::new);
	}

	/** Whether any waits for a decision. */
	public boolean arePending() {
		return items.stream().anyMatch(Proposal::isPending);
	}

	/** These without one. */
	public Proposals without(Proposal proposal) {
		return new Proposals(items.stream().filter(known -> !known.equals(proposal)).toList());
	}

	/** These with one refused. */
	public Proposals refused(Proposal proposal, Proposal.Refusal why) {
		return new Proposals(items.stream().map(known -> known.equals(proposal) ? known.refused(why) : known).toList());
	}
}
