package org.ashar.notifications.messaging;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ashar.contracts.RegistrationLetterMessage;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.language.Language;
import org.ashar.notifications.mailroom.Enclosure;
import org.ashar.notifications.mailroom.LetterKind;
import org.ashar.notifications.mailroom.Mailroom;
import org.ashar.notifications.mailroom.SealedCalendar;
import org.ashar.notifications.writing.Enclosures;
import org.ashar.notifications.writing.RegistrationTemplate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Takes over the letters about registrations. They stay sealed until they leave; what
 * cannot be opened goes to the dead letters now, rather than fail when nobody looks.
 */
@Component
class RegistrationLetterListener {

	private static final Logger LOGGER = LoggerFactory.getLogger(RegistrationLetterListener.class);

	private static final Set<String> METHODS = Set.of("REQUEST", "CANCEL");

	private final Mailroom mailroom;

	private final Enclosures enclosures;

	RegistrationLetterListener(Mailroom mailroom, Enclosures enclosures) {
		this.mailroom = mailroom;
		this.enclosures = enclosures;
	}

	@KafkaListener(topics = Topics.REGISTRATION_LETTERS, groupId = "${spring.application.name}")
	void on(RegistrationLetterMessage message) {
		if (RegistrationTemplate.of(message.getTemplate()).isEmpty()) {
			LOGGER.warn("A letter of an unknown kind was asked for and is not written: {}", message.getTemplate());
			return;
		}
		Language language = Language.of(message.getLanguage()).orElse(Language.RU);
		Enclosure enclosure = new Enclosure(message.getTemplate(), language, message.getEventId(),
				SealedEnclosures.bytes(message.getSealedRecipient()),
				SealedEnclosures.bytes(message.getSealedContent()),
				calendar(message.getSealedCalendar(), message.getCalendarMethod()));
		Legible.require(() -> enclosures.registration(enclosure));
		mailroom.enclose(LetterKind.REGISTRATION, UUID.fromString(message.getRegistrationId()), message.getOccasionId(),
				enclosure);
	}

	/** A letter says everything by itself: a file of an unknown kind stays away. */
	private static @Nullable SealedCalendar calendar(@Nullable ByteBuffer sealed, @Nullable String method) {
		return Optional.ofNullable(method)
			.filter(known -> sealed != null && METHODS.contains(known))
			.map(known -> new SealedCalendar(known, SealedEnclosures.bytes(sealed)))
			.orElse(null);
	}

}
