package org.ashar.portal.services;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * What an event came to, by number.
 *
 * @param version 0 before anything was written
 * @param drafts what is not public yet; for those who write the agenda only
 */
public record Outcomes(long version, List<Outcome> published, List<Outcome> drafts, @Nullable Instant publishedAt) {

	/** One thing that was agreed, in which session and by whom. */
	public record Outcome(int number, Text text, String kind, @Nullable String sessionId, @Nullable String speakerId,
			@Nullable String addresseeId, @Nullable String dueDate) {

		/**
		 * What it became among the recommendations of its event, null where that cannot
		 * be told: a curator may have given it another number, or other words.
		 */
		public @Nullable Recommendation became(List<Recommendation> recommendations) {
			return recommendations.stream()
				.filter((one) -> one.text().equals(this.text))
				.findFirst()
				.or(() -> recommendations.stream()
					.filter((one) -> String.valueOf(this.number).equals(one.number()))
					.findFirst())
				.orElse(null);
		}

	}

	/** The number after the last one. */
	public int next() {
		return 1 + Stream.concat(this.published.stream(), this.drafts.stream())
			.mapToInt(Outcome::number)
			.max()
			.orElse(0);
	}

}
