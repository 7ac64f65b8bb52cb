package org.ashar.identity.messaging;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.ashar.contracts.LetterRequestMessage;
import org.ashar.contracts.Topics;
import org.ashar.identity.account.Account;
import org.ashar.identity.account.Decision;
import org.ashar.identity.account.Occasion;
import org.ashar.identity.account.PersonName;
import org.ashar.identity.invitation.Invitation;
import org.ashar.infra.platform.kafka.AvroBytes;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.outbox.Message;
import org.ashar.infra.platform.outbox.Stamp;
import org.ashar.infra.platform.sealing.Seal;

import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

/**
 * Asks for a letter to a member of an organization, about it or about an activity of it,
 * or to somebody who is invited into it. Address and content travel sealed.
 */
@Component
class LetterMessages {

	private static final String RECIPIENT = "letter-recipient";

	private static final String CONTENT = "letter-content";

	private final AvroBytes avro;

	private final Seal seal;

	private final JsonMapper json;

	LetterMessages(AvroBytes avro, Seal seal, JsonMapper json) {
		this.avro = avro;
		this.seal = seal;
		this.json = json;
	}

	Message message(Account account, Occasion occasion, Stamp stamp) {
		return message(account, occasion.messageId(), "organization-" + change(occasion.news()),
				occasion.organization(), content(occasion), stamp);
	}

	Message message(Account account, Decision decision, Stamp stamp) {
		String template = decision.isOfAssessment() ? decision.decision() : "activity-" + decision.decision();
		return message(account, decision.messageId(), template, decision.activity(), content(decision), stamp);
	}

	/** To somebody who may have no account yet: the invitation stands for the person. */
	Message message(Invitation invitation, int number, String token, Stamp stamp) {
		String person = invitation.id().value().toString();
		Map<String, Object> content = Map.of("organization", invitation.name(), "role", invitation.role().code(),
				"link", "/member-invitations/" + token);
		return request(person, person + ":" + number, "member-invitation", invitation.language(),
				invitation.organization(), Map.of("email", invitation.email().value()), content, stamp);
	}

	private Message message(Account account, String occasion, String template, UUID record, Map<String, Object> content,
			Stamp stamp) {
		String person = account.id().text();
		return request(person, occasion + ":" + person, template, account.language(), record, recipient(account),
				content, stamp);
	}

	private Message request(String person, String occasion, String template, Language language, UUID record,
			Map<String, Object> recipient, Map<String, Object> content, Stamp stamp) {
		LetterRequestMessage message = LetterRequestMessage.newBuilder()
			.setStamp(Stamps.of(stamp))
			.setPersonId(person)
			.setOccasionId(occasion)
			.setTemplate(template)
			.setLanguage(language.tag())
			.setRecordId(record.toString())
			.setSealedRecipient(sealed(RECIPIENT, recipient))
			.setSealedContent(sealed(CONTENT, content))
			.build();
		return new Message(Topics.LETTER_REQUESTS, person, message.getSchema().getFullName(), avro.encode(message));
	}

	private ByteBuffer sealed(String purpose, Map<String, Object> content) {
		return ByteBuffer.wrap(seal.seal(purpose, json.writeValueAsString(content)));
	}

	private static Map<String, Object> recipient(Account account) {
		Map<String, Object> recipient = new LinkedHashMap<>();
		recipient.put("email", account.email().value());
		PersonName name = account.name();
		if (name != null) {
			recipient.put("name", name.value());
		}
		return recipient;
	}

	private static Map<String, Object> content(Occasion occasion) {
		return Map.of("organization", occasion.name(), "change", change(occasion.news()), "link",
				"/organizations/" + occasion.organization());
	}

	private static Map<String, Object> content(Decision decision) {
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("organization", decision.organization());
		content.put("title", decision.title());
		content.put("note", decision.note());
		content.put("link", (decision.isOfAssessment() ? "/recommendations/" : "/activities/") + decision.activity());
		return content;
	}

	private static String change(Occasion.News news) {
		return switch (news) {
			case VERIFIED -> "verified";
			case CHANGES_REQUESTED -> "changes-requested";
			case PUBLISHED -> "published";
			case REJECTED -> "rejected";
		};
	}

}
