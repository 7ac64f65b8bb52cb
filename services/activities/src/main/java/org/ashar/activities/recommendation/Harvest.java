package org.ashar.activities.recommendation;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.ashar.activities.activity.ActivityId;
import org.ashar.activities.activity.EventSets;
import org.ashar.activities.reference.OrganizationId;
import org.ashar.infra.platform.language.Text;
import org.ashar.infra.platform.outbox.Author;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Drafts recommendations of what an event came to. Each is drafted once, under an id that
 * follows from event and number: however often and in which order one hears of it, what
 * is there belongs to its editors. Whom it addresses may not be known here yet; where it
 * was written down he was.
 */
@Component
public class Harvest {

	/** Handed in by nobody: so curators find what came by itself. */
	static final Author AUTHOR = Author.SYSTEM;

	private final Recommendations recommendations;

	private final EventSets sets;

	private final Clock clock;

	Harvest(Recommendations recommendations, EventSets sets, Clock clock) {
		this.recommendations = recommendations;
		this.sets = sets;
		this.clock = clock;
	}

	/** Drafts what is not there. */
	public void gather(Crop crop) {
		if (crop.outcomes().isEmpty()) {
			return;
		}
		ActivityId set = sets.of(crop.event(), crop.name(), crop.organization());
		for (Outcome outcome : crop.outcomes()) {
			RecommendationId id = id(crop.event(), outcome.number());
			if (recommendations.find(id).isEmpty()) {
				recommendations.add(Recommendation.draft(id, outcome.content(crop.event(), set), crop.organization(),
						AUTHOR, clock.instant()));
			}
		}
	}

	private static RecommendationId id(UUID event, int number) {
		return new RecommendationId(
				UUID.nameUUIDFromBytes(("outcome " + number + " of event " + event).getBytes(StandardCharsets.UTF_8)));
	}

	/**
	 * What an event came to.
	 *
	 * @param organization whose event it was
	 */
	public record Crop(UUID event, Text name, OrganizationId organization, List<Outcome> outcomes) {

		public Crop {
			outcomes = List.copyOf(outcomes);
		}
	}

	/**
	 * One thing that was agreed.
	 *
	 * @param speaker the person who said it in the session
	 * @param addressee who is asked to do it
	 */
	public record Outcome(int number, Text text, Kind kind, @Nullable UUID session, @Nullable UUID speaker,
			@Nullable OrganizationId addressee, @Nullable String dueDate, List<String> topics) {

		RecommendationContent content(UUID event, ActivityId set) {
			return new RecommendationContent(String.valueOf(number), text, null, kind, null, null,
					new AdoptedAt(event, session, speaker), set, null,
					addressee == null ? List.of() : List.of(addressee), List.of(), List.of(), null, null, List.of(),
					topics, List.of(), dueDate, null, !RecommendationContent.saysSomething(text), false);
		}
	}

}
