package org.ashar.notifications.post;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How letters leave ({@code ASHAR_MAIL_…}).
 *
 * @param from sender of all letters, a name with an address
 * @param connectTimeout for reaching the relay
 * @param answerTimeout for each of its answers; well below the two minutes for which a
 * letter is lent
 */
@ConfigurationProperties("ashar.mail")
record MailSettings(@DefaultValue("Ashar <ashar@localhost>") String from, @DefaultValue("5s") Duration connectTimeout,
		@DefaultValue("30s") Duration answerTimeout) {
}
