package org.ashar.identity.messaging;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.UUID;

import org.ashar.contracts.DecisionMessage;
import org.ashar.contracts.Topics;
import org.ashar.identity.account.AccountId;
import org.ashar.identity.account.Decision;
import org.ashar.identity.membership.Members;
import org.ashar.infra.platform.sealing.Seal;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hears what curators decided about activities, and whose assessments were refused; those
 * whom it concerns get a letter.
 */
@Component
class DecisionListener {

	private static final String PURPOSE = "curation-decision";

	private static final TypeReference<Map<String, String>> TAGS = new TypeReference<>() {
	};

	private final Members members;

	private final Seal seal;

	private final JsonMapper json;

	DecisionListener(Members members, Seal seal, JsonMapper json) {
		this.members = members;
		this.seal = seal;
		this.json = json;
	}

	@KafkaListener(topics = Topics.DECISIONS, groupId = "${spring.application.name}")
	void on(DecisionMessage message) {
		JsonNode content = json.readTree(seal.open(PURPOSE, bytes(message.getSealedContent())));
		String account = message.getAccountId();
		if (account == null) {
			members.decided(UUID.fromString(message.getOrganizationId()), message.getStamp().getMessageId(),
					UUID.fromString(message.getActivityId()), message.getDecision(), words(content.path("title")),
					words(content.path("note")));
		}
		else {
			members.decided(new AccountId(UUID.fromString(account)),
					new Decision(message.getStamp().getMessageId(), UUID.fromString(message.getActivityId()),
							message.getDecision(), Map.of(), words(content.path("title")),
							words(content.path("note"))));
		}
	}

	private Map<String, String> words(JsonNode node) {
		return node.isObject() ? json.convertValue(node, TAGS) : Map.of();
	}

	private static byte[] bytes(ByteBuffer buffer) {
		byte[] bytes = new byte[buffer.remaining()];
		buffer.duplicate().get(bytes);
		return bytes;
	}

}
