package org.ashar.notifications.messaging;

import java.util.Set;
import java.util.UUID;
import org.ashar.contracts.LetterRequestMessage;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.language.Language;
import org.ashar.notifications.mailroom.Enclosure;
import org.ashar.notifications.mailroom.LetterKind;
import org.ashar.notifications.mailroom.Mailroom;
import org.ashar.notifications.writing.Enclosures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Takes over the letters that other services ask for. They stay sealed until they leave.
 */
@Component
class LetterRequestListener {

	private static final Logger LOGGER = LoggerFactory.getLogger(LetterRequestListener.class);

	private static final Set<String> TEMPLATES = Set.of("organization-verified", "organization-changes-requested",
			"organization-published", "organization-rejected", "activity-published", "activity-changes-requested",
			"activity-rejected", "member-invitation", "assessment-refused");

	private final Mailroom mailroom;

	private final Enclosures enclosures;

	LetterRequestListener(Mailroom mailroom, Enclosures enclosures) {
		this.mailroom = mailroom;
		this.enclosures = enclosures;
	}

	@KafkaListener(topics = Topics.LETTER_REQUESTS, groupId = "${spring.application.name}")
	void on(LetterRequestMessage message) {
		if (!TEMPLATES.contains(message.getTemplate())) {
			LOGGER.warn("A letter of an unknown kind was asked for and is not written: {}", message.getTemplate());
			return;
		}
		Language language = Language.of(message.getLanguage()).orElse(Language.RU);
		Enclosure enclosure = new Enclosure(message.getTemplate(), language, message.getRecordId(),
				SealedEnclosures.bytes(message.getSealedRecipient()),
				SealedEnclosures.bytes(message.getSealedContent()), null);
		Legible.require(() -> enclosures.open(enclosure));
		mailroom.enclose(LetterKind.ORGANIZATION, UUID.fromString(message.getPersonId()), message.getOccasionId(),
				enclosure);
	}

}
