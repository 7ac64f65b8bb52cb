package org.ashar.events.mailing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How organizers write to many.
 *
 * @param alone up to how many guests one person writes without a second one who agrees
 */
@ConfigurationProperties("ashar.mailings")
public record MailingSettings(@DefaultValue("50") int alone) {
}
