package org.ashar.activities.messaging;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.ashar.activities.activity.Activity;
import org.ashar.activities.activity.ActivityFact;
import org.ashar.activities.recommendation.Refusal;
import org.ashar.activities.reference.Capacity;
import org.ashar.contracts.DecisionMessage;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.kafka.AvroBytes;
import org.ashar.infra.platform.language.Text;
import org.ashar.infra.platform.outbox.Message;
import org.ashar.infra.platform.outbox.Stamp;
import org.ashar.infra.platform.sealing.Seal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the people of an organization what a curator decided, and whoever proposed an
 * assessment that it was refused. Who they are knows identity; what it is about travels
 * sealed.
 */
@Component
class Decisions {

	/* Where it is about no activity, and so about no organization. */
	private static final String NOBODY = new UUID(0, 0).toString();

	private static final String PURPOSE = "curation-decision";

	private final AvroBytes avro;

	private final Seal seal;

	private final JsonMapper json = JsonMapper.builder().build();

	Decisions(AvroBytes avro, Seal seal) {
		this.avro = avro;
		this.seal = seal;
	}

	/** Nothing where its own people decided. */
	Optional<Message> message(Activity activity, ActivityFact fact, Stamp stamp) {
		boolean curated = stamp.author().role().equals(Capacity.CURATOR.code());
		return curated ? decision(fact).map(decision -> message(activity, decision, note(fact), stamp))
				: Optional.empty();
	}

	/** To its proposer alone. */
	Message message(Refusal refusal, Stamp stamp) {
		String recommendation = refusal.recommendation().value().toString();
		return message(DecisionMessage.newBuilder()
			.setStamp(Fields.stamp(stamp))
			.setActivityId(recommendation)
			.setOrganizationId(NOBODY)
			.setDecision("assessment-refused")
			.setAccountId(refusal.proposer())
			.setSealedContent(ByteBuffer.wrap(seal.seal(PURPOSE, content(refusal.text(), refusal.reason()))))
			.build());
	}

	private Message message(Activity activity, String decision, @Nullable Text note, Stamp stamp) {
		return message(DecisionMessage.newBuilder()
			.setStamp(Fields.stamp(stamp))
			.setActivityId(activity.id().value().toString())
			.setOrganizationId(activity.content().organizationId().value().toString())
			.setDecision(decision)
			.setSealedContent(ByteBuffer.wrap(seal.seal(PURPOSE, content(activity.content().title(), note))))
			.build());
	}

	private Message message(DecisionMessage message) {
		return new Message(Topics.DECISIONS, message.getActivityId(), message.getSchema().getFullName(),
				avro.encode(message));
	}

	private String content(Text title, @Nullable Text note) {
		Map<String, @Nullable Object> content = new LinkedHashMap<>();
		content.put("title", Fields.text(title));
		content.put("note", Fields.text(note));
		return json.writeValueAsString(content);
	}

	private static Optional<String> decision(ActivityFact fact) {
		return Optional.ofNullable(switch (fact) {
			case ActivityFact.Published _ -> "published";
			case ActivityFact.ChangesRequested _ -> "changes-requested";
			case ActivityFact.Rejected _ -> "rejected";
			case ActivityFact.Drafted _, ActivityFact.Edited _, ActivityFact.Submitted _, ActivityFact.StatusChanged _,
					ActivityFact.LawActionAdded _, ActivityFact.LawActionCorrected _, ActivityFact.Superseded _,
					ActivityFact.Archived _, ActivityFact.PassedOn _, ActivityFact.CameBack _ ->
				null;
		});
	}

	private static @Nullable Text note(ActivityFact fact) {
		if (fact instanceof ActivityFact.ChangesRequested requested) {
			return requested.note();
		}
		return fact instanceof ActivityFact.Rejected rejected ? rejected.reason() : null;
	}

}
