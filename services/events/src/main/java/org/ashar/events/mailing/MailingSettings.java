package org.ashar.events.mailing;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How organizers write to many.
 *
 * @param alone up to how many guests one person writes without a second one who agrees
 */
@ConfigurationProperties("ashar.mailings")
public record MailingSettings(int alone) {
}
