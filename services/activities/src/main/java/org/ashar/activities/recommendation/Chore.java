package org.ashar.activities.recommendation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import org.ashar.activities.answer.ResponseStatus;
import org.ashar.activities.assessment.Voice;
import org.ashar.activities.reference.Actor;
import org.ashar.activities.reference.Capacity;
import org.ashar.activities.reference.OrganizationId;
import org.ashar.activities.work.Pile;
import org.ashar.activities.work.Review;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/** Work that waits on recommendations: whose it is, which it concerns, and until when. */
enum Chore {

	/** Drafted of what an event came to; nobody has looked at it yet. */
	FROM_EVENT("recommendations-from-events", "modified") {

		@Override
		Optional<Criteria> which(Actor actor) {
			return curators(actor, in(RecommendationState.DRAFT).and("submittedBy").is(Harvest.AUTHOR.account()));
		}

	},

	/** Handed in for review; nobody adopts what she has handed in. */
	REVIEW("recommendations-in-review", "modified") {

		@Override
		Optional<Criteria> which(Actor actor) {
			return curators(actor, in(RecommendationState.REVIEW).and("submittedBy").ne(actor.account()));
		}

	},

	/** Adopted, and not published yet. */
	PUBLICATION("recommendations-adopted", "modified") {

		@Override
		Optional<Criteria> which(Actor actor) {
			return curators(actor, in(RecommendationState.ADOPTED));
		}

	},

	/** Published and addressed to somebody, who has not been told. */
	SENDING("recommendations-to-send", "modified") {

		@Override
		Optional<Criteria> which(Actor actor) {
			return curators(actor,
					in(RecommendationState.PUBLISHED).and("response.status")
						.is(ResponseStatus.NOT_SENT)
						.and("content.leadBodies.0")
						.exists(true));
		}

	},

	/** Sent to a body, whose focal point owes an answer. */
	ANSWER("answers-awaited", "response.sentDate") {

		@Override
		Optional<Criteria> which(Actor actor) {
			Set<OrganizationId> bodies = actor.organizations(Capacity.FOCAL_POINT);
			return bodies.isEmpty() ? Optional.empty()
					: Optional.of(in(RecommendationState.PUBLISHED).and("content.leadBodies")
						.in(bodies)
						.and("response.status")
						.in(ResponseStatus.SENT, ResponseStatus.ACKNOWLEDGED));
		}

		@Override
		@Nullable LocalDate due(Recommendation recommendation) {
			return recommendation.response().due();
		}

	},

	/** Nobody but the government itself has said how far it is carried out. */
	ASSESSMENT("assessments-wanted", "place") {

		@Override
		Optional<Criteria> which(Actor actor) {
			Set<String> topics = actor.topics(Capacity.ASSESSOR);
			if (topics.isEmpty() && !actor.is(Capacity.ASSESSOR)) {
				return Optional.empty();
			}
			Criteria unassessed = in(RecommendationState.PUBLISHED).and("assessments.items.voice")
				.nin(Voice.CIVIL_SOCIETY, Voice.INDEPENDENT);
			return Optional.of(actor.is(Capacity.ASSESSOR) ? unassessed : unassessed.and("content.topics").in(topics));
		}

		@Override
		@Nullable LocalDate due(Recommendation recommendation) {
			String due = recommendation.content().dueDate();
			return (due != null && due.length() == DAY_LENGTH) ? LocalDate.parse(due) : null;
		}

	};

	private static final int DAY_LENGTH = "2013-06-05".length();

	private final String kind;

	private final String order;

	Chore(String kind, String order) {
		this.kind = kind;
		this.order = order;
	}

	/** Those that wait for an actor; empty where it is none of her work. */
	abstract Optional<Criteria> which(Actor actor);

	@Nullable LocalDate due(Recommendation recommendation) {
		return Review.due(recommendation.modified());
	}

	String kind() {
		return kind;
	}

	/** The field by which they are sorted, the least first. */
	String order() {
		return order;
	}

	Pile.Item item(Recommendation recommendation) {
		return new Pile.Item("recommendation", recommendation.id().value(), recommendation.content().text(),
				recommendation.modified(), due(recommendation));
	}

	private static Optional<Criteria> curators(Actor actor, Criteria which) {
		return actor.is(Capacity.CURATOR) ? Optional.of(which) : Optional.empty();
	}

	private static Criteria in(RecommendationState state) {
		return Criteria.where("state").is(state);
	}

}
