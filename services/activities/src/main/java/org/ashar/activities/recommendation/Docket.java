package org.ashar.activities.recommendation;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.ashar.activities.answer.Deadlines;
import org.ashar.activities.reference.Actor;
import org.ashar.activities.reference.Capacity;
import org.ashar.activities.reference.OrganizationId;
import org.ashar.activities.reference.Slice;
import org.ashar.infra.platform.clock.CivilDay;
import org.ashar.infra.platform.language.Text;
import org.ashar.infra.platform.outbox.Author;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes recommendations from the first draft to publication and on to their successors.
 * <pre>
 * draft, edit drafts, send to review   owner, editor, contributor of the proposing organization; curator
 * adopt                                a curator, not the one who drafted it or sent it to review; with a source
 *                                      document any curator, since it was adopted elsewhere
 * everything else                      curator
 * </pre>
 */
@Component
public class Docket {

	private static final Capacity[] DRAFTERS = { Capacity.ORG_OWNER, Capacity.ORG_EDITOR, Capacity.ORG_CONTRIBUTOR };

	private final Recommendations recommendations;

	private final Links links;

	private final Deadlines deadlines;

	private final Clock clock;

	Docket(Recommendations recommendations, Links links, Deadlines deadlines, Clock clock) {
		this.recommendations = recommendations;
		this.links = links;
		this.deadlines = deadlines;
		this.clock = clock;
	}

	/**
	 * Writes down a recommendation; a repetition under the same id gives the one that is
	 * there.
	 * @param proposer for which organization; may be null for a curator, or for somebody
	 * who belongs to one only
	 */
	public Recommendation draft(RecommendationId id, RecommendationContent content, @Nullable OrganizationId proposer,
			Actor actor) {
		OrganizationId organization = proposer != null ? proposer : onlyOrganization(actor);
		Author author = drafter(organization, actor);
		links.check(id, content);
		return recommendations.add(Recommendation.draft(id, content, organization, author, clock.instant()));
	}

	/** Replaces what is written about it. */
	public Recommendation edit(RecommendationId id, long version, RecommendationContent content, boolean minor,
			@Nullable Text note, Actor actor) {
		Recommendation recommendation = recommendations.at(id, version, actor);
		boolean draft = recommendation.state() == RecommendationState.DRAFT;
		Author author = draft ? drafter(recommendation.proposer(), actor) : curator(actor);
		links.check(id, content);
		recommendation.edit(content, minor, note, deadlines, author, clock.instant());
		return recommendations.save(recommendation);
	}

	/** Asks for adoption. */
	public Recommendation review(RecommendationId id, long version, Actor actor) {
		Recommendation recommendation = recommendations.at(id, version, actor);
		recommendation.review(drafter(recommendation.proposer(), actor), clock.instant());
		return recommendations.save(recommendation);
	}

	/** Says that its text stands. */
	public Recommendation adopt(RecommendationId id, long version, Actor actor) {
		Recommendation recommendation = recommendations.at(id, version, actor);
		recommendation.adopt(curator(actor), clock.instant());
		return recommendations.save(recommendation);
	}

	/** Makes it public. */
	public Recommendation publish(RecommendationId id, long version, Actor actor) {
		Recommendation recommendation = recommendations.at(id, version, actor);
		recommendation.publish(curator(actor), clock.instant());
		return recommendations.save(recommendation);
	}

	/** Says which published recommendation took its place. */
	public Recommendation supersede(RecommendationId id, long version, RecommendationId by, Actor actor) {
		Recommendation recommendation = recommendations.at(id, version, actor);
		Author author = curator(actor);
		links.requirePublished(id, by);
		recommendation.supersede(by, author, clock.instant());
		return recommendations.save(recommendation);
	}

	/** Says of which published recommendation it became a part. */
	public Recommendation merge(RecommendationId id, long version, RecommendationId into, Actor actor) {
		Recommendation recommendation = recommendations.at(id, version, actor);
		Author author = curator(actor);
		links.requirePublished(id, into);
		recommendation.merge(into, author, clock.instant());
		return recommendations.save(recommendation);
	}

	/**
	 * Puts parts in its place, each with an id of its own; they are public at once, since
	 * their words stood in the whole. A repetition under the same ids goes on where the
	 * first one ended.
	 */
	public Recommendation split(RecommendationId id, long version, Map<RecommendationId, Part> parts, Actor actor) {
		Recommendation known = recommendations.visible(id, actor);
		Author author = curator(actor);
		if (known.splitInto().equals(List.copyOf(parts.keySet()))) {
			return known;
		}
		Recommendation whole = recommendations.at(id, version, actor);
		List<Recommendation> made = parts.entrySet()
			.stream()
			.map(part -> Recommendation.part(part.getKey(), whole, part.getValue(), author, clock.instant()))
			.toList();
		made.forEach(part -> links.check(part.id(), part.content()));
		whole.split(List.copyOf(parts.keySet()), author, clock.instant());
		made.forEach(recommendations::add);
		return recommendations.save(whole);
	}

	/**
	 * What stands in the place of one that was merged or superseded, at the end of the
	 * chain; null where nothing does or it is in several parts.
	 */
	public @Nullable RecommendationId successor(Recommendation recommendation) {
		return links.successor(recommendation);
	}

	/** Closes it for changes; it stays readable. */
	public Recommendation archive(RecommendationId id, long version, Actor actor) {
		Recommendation recommendation = recommendations.at(id, version, actor);
		recommendation.archive(curator(actor), clock.instant());
		return recommendations.save(recommendation);
	}

	/** The recommendation, if this reader may know of it. */
	public Recommendation find(RecommendationId id, Actor reader) {
		return recommendations.visible(id, reader);
	}

	/** The parts of each that this reader may know of, in the order of entry. */
	public Map<RecommendationId, List<RecommendationId>> children(Collection<RecommendationId> ids, Actor reader) {
		return recommendations.children(ids, reader);
	}

	/**
	 * Parts of one document, set or parent in the order of their numbers, anything else
	 * newest first.
	 */
	public List<Recommendation> list(RecommendationFilter filter, Slice slice, Actor reader) {
		return recommendations.list(filter, CivilDay.today(clock), slice, reader);
	}

	private static @Nullable OrganizationId onlyOrganization(Actor actor) {
		var organizations = actor.organizations(DRAFTERS);
		if (actor.is(Capacity.CURATOR) || organizations.isEmpty()) {
			return null;
		}
		if (organizations.size() > 1) {
			throw new RecommendationProblem.WhichOrganization();
		}
		return organizations.iterator().next();
	}

	private static Author drafter(@Nullable OrganizationId proposer, Actor actor) {
		return actor.in(proposer, DRAFTERS).map(actor::as).orElseGet(() -> curator(actor));
	}

	private static Author curator(Actor actor) {
		if (!actor.is(Capacity.CURATOR)) {
			throw new RecommendationProblem.NotAllowed();
		}
		return actor.as(Capacity.CURATOR);
	}

}
