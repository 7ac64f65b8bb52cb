package org.ashar.activities.recommendation;

import java.time.Instant;

import org.ashar.activities.assessment.AssessmentId;
import org.ashar.infra.platform.language.Text;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.outbox.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * That whoever proposed an assessment is owed a letter about its refusal. It stands apart
 * from the recommendation, of which the world would otherwise hear that something was
 * held back.
 */
@Document("refusals")
public final class Refusal {

	@Id
	private final AssessmentId id;

	@Version
	private @Nullable Long version;

	private final Outbox outbox;

	private final RecommendationId recommendation;

	private final Text text;

	private final String proposer;

	private final Text reason;

	@PersistenceCreator
	private Refusal(AssessmentId id, Outbox outbox, RecommendationId recommendation, Text text, String proposer,
			Text reason) {
		this.id = id;
		this.outbox = outbox;
		this.recommendation = recommendation;
		this.text = text;
		this.proposer = proposer;
		this.reason = reason;
	}

	static Refusal of(AssessmentId assessment, Recommendation recommendation, String proposer, Text reason,
			Author author, Instant now) {
		Refusal refusal = new Refusal(assessment, new Outbox(), recommendation.id(), recommendation.content().text(),
				proposer, reason);
		refusal.outbox.add(new RefusalFact.Owed(), author, now);
		return refusal;
	}

	/** The assessment that was refused. */
	public AssessmentId id() {
		return id;
	}

	/** Of which recommendation. */
	public RecommendationId recommendation() {
		return recommendation;
	}

	/** What that one says. */
	public Text text() {
		return text;
	}

	/** The account that proposed it. */
	public String proposer() {
		return proposer;
	}

	/** Why it was refused. */
	public Text reason() {
		return reason;
	}

	Outbox outbox() {
		return outbox;
	}

}
