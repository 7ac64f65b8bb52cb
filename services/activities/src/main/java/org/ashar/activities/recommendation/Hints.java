package org.ashar.activities.recommendation;

import java.util.Comparator;
import java.util.List;

import org.ashar.activities.activity.ActivityId;
import org.ashar.activities.reference.Actor;
import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Helps those who write recommendations; it nags and never blocks. */
@Component
public class Hints {

	/** From so many of a hundred words in common two are nearly the same. */
	private static final int ALIKE = 50;

	private static final int LOOKED_AT = 50;

	private static final int SHOWN = 5;

	private final Recommendations recommendations;

	private final Likeness likeness;

	Hints(Recommendations recommendations, Likeness likeness) {
		this.recommendations = recommendations;
		this.likeness = likeness;
	}

	/**
	 * Those that say nearly the same as this text, the most alike first; null for one
	 * that is new.
	 */
	public List<Alike> resembling(@Nullable RecommendationId self, Text text, Actor reader) {
		return recommendations.alike(likeness.keys(text), reader, LOOKED_AT)
			.stream()
			.filter(found -> !found.id().equals(self))
			.map(found -> new Alike(found.id(), found.content().number(), found.content().text(),
					likeness.percent(text, found.content().text())))
			.filter(found -> found.percent() >= ALIKE)
			.sorted(Comparator.comparingInt(Alike::percent).reversed())
			.limit(SHOWN)
			.toList();
	}

	/** How many of a set's public recommendations can be acted upon. */
	public Score score(ActivityId set) {
		long actionable = recommendations.count(set, true);
		return new Score(actionable, actionable + recommendations.count(set, false));
	}

	/** One that says nearly the same. */
	public record Alike(RecommendationId id, @Nullable String number, Text text, int percent) {
	}

	/**
	 * How actionable a set is.
	 *
	 * @param of all that ask for something; findings and objectives do not
	 */
	public record Score(long actionable, long of) {

		/** Null where nothing is asked for. */
		public @Nullable Integer percent() {
			return of == 0 ? null : (int) (100 * actionable / of);
		}
	}

}
