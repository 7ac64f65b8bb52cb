package org.ashar.activities.recommendation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.ashar.activities.handover.Handover;
import org.ashar.activities.reference.Actor;
import org.ashar.activities.reference.Capacity;
import org.ashar.activities.reference.Directory;
import org.ashar.activities.reference.Fate;
import org.ashar.activities.reference.OrganizationId;
import org.ashar.activities.reference.Party;
import org.ashar.activities.reference.Succession;
import org.ashar.infra.platform.outbox.Author;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Asks somebody else when a body is not what it was. What is published and not finally
 * answered goes to the one that came after it; where that is not one, it waits for a
 * curator.
 */
@Component
public class Readdressing {

	private static final int AT_ONCE = 100;

	private static final Set<String> DOUBLES = Set.of(Fate.DUPLICATE);

	private static final Set<String> ENDS = Set.of("renamed", "merged", "split", "dissolved");

	private final Recommendations recommendations;

	private final Unanswered unanswered;

	private final Directory directory;

	private final Clock clock;

	Readdressing(Recommendations recommendations, Unanswered unanswered, Directory directory, Clock clock) {
		this.recommendations = recommendations;
		this.unanswered = unanswered;
		this.directory = directory;
		this.clock = clock;
	}

	/**
	 * Does what follows from the fate of a body as far as it is not done yet, and then
	 * that of the body after it: two links of a chain may be heard of in any order.
	 */
	public void follow(OrganizationId body) {
		OrganizationId last = body;
		for (Succession step : directory.line(body)) {
			handOver(step);
			last = step.to();
		}
		if (fate(last).filter(fate -> fate.heir().isEmpty()).isPresent()) {
			leaveOpen(last);
		}
	}

	/**
	 * The same for one that was published, or addressed otherwise, when its bodies had
	 * ended already.
	 */
	public void look(RecommendationId id) {
		recommendations.find(id)
			.filter(Recommendation::awaitsAnswer)
			.ifPresent(open -> open.content().leadBodies().forEach(this::follow));
	}

	/**
	 * It was no double after all: what had gone over from it comes back, or becomes a
	 * matter for a curator where it has been answered or gone on since.
	 */
	public void part(OrganizationId body) {
		giveBack(body, DOUBLES, Handover.PARTED);
	}

	/** It did not end after all: the same with what had gone over when it seemed so. */
	public void revive(OrganizationId body) {
		if (fate(body).isEmpty()) {
			unanswered.undecidedFor(body).forEach(waiting -> {
				waiting.goOnWith(body, clock.instant());
				recommendations.save(waiting);
			});
		}
		giveBack(body, ENDS, Handover.REVOKED);
	}

	/** What has become of it since then counts afterwards. */
	private void giveBack(OrganizationId body, Set<String> mistaken, String why) {
		if (fate(body).filter(fate -> mistaken.contains(fate.kind())).isEmpty()) {
			for (Recommendation recommendation : unanswered.takenFrom(body)) {
				recommendation.comeBack(body, mistaken, why, clock.instant());
				recommendations.saveIfChanged(recommendation);
			}
		}
		follow(body);
	}

	/** A curator says who answers in the place of a body that ended. */
	public Recommendation decide(RecommendationId id, long version, OrganizationId from, OrganizationId to,
			Actor actor) {
		Recommendation recommendation = recommendations.at(id, version, actor);
		if (!actor.is(Capacity.CURATOR)) {
			throw new RecommendationProblem.NotAllowed();
		}
		Optional<Returning> returning = recommendation.addressing()
			.returning()
			.stream()
			.filter(waiting -> waiting.holder().equals(from))
			.filter(waiting -> to.equals(from) || to.equals(waiting.body()))
			.findFirst();
		if (returning.isPresent()) {
			recommendation.decide(returning.get(), !to.equals(from), actor.as(Capacity.CURATOR), clock.instant());
			recommendations.save(recommendation);
			follow(to);
			return recommendations.visible(id, actor);
		}
		Fate fate = fate(from).filter(ended -> recommendation.content().leadBodies().contains(from))
			.orElseThrow(RecommendationProblem.NotEnded::new);
		if (to.equals(from) || !mayFollow(to, fate)) {
			throw new RecommendationProblem.NoHeir();
		}
		recommendation.readdress(new Handover(from, to, fate.kind(), clock.instant(), 0), actor.as(Capacity.CURATOR));
		recommendations.save(recommendation);
		follow(to);
		return recommendations.visible(id, actor);
	}

	/** Of a split body one of its parts, of a dissolved one anybody who is there. */
	private boolean mayFollow(OrganizationId to, Fate fate) {
		return fate.heirs().isEmpty()
				? directory.organization(to).filter(party -> party.listing().equals("published")).isPresent()
				: fate.heirs().contains(to);
	}

	private void handOver(Succession step) {
		List<Recommendation> open = unanswered.openFor(step.from(), AT_ONCE);
		while (!open.isEmpty()) {
			for (Recommendation recommendation : open) {
				recommendation.readdress(Handover.by(step, clock.instant()), Author.SYSTEM);
				saveUnlessChanged(recommendation);
			}
			open = unanswered.openFor(step.from(), AT_ONCE);
		}
	}

	private void leaveOpen(OrganizationId ended) {
		List<Recommendation> open = unanswered.unmarkedFor(ended, AT_ONCE);
		while (!open.isEmpty()) {
			for (Recommendation recommendation : open) {
				recommendation.awaitDecision(ended, clock.instant());
				saveUnlessChanged(recommendation);
			}
			open = unanswered.unmarkedFor(ended, AT_ONCE);
		}
	}

	/** Whoever changed it at the same moment wins; it is read again in the next round. */
	private void saveUnlessChanged(Recommendation recommendation) {
		try {
			recommendations.save(recommendation);
		}
		catch (OptimisticLockingFailureException changed) {
			// Still open for the former body, so it is found again.
		}
	}

	private Optional<Fate> fate(OrganizationId id) {
		return directory.organization(id).map(Party::fate);
	}

}
