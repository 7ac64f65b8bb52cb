package org.ashar.notifications.webhook;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where messages to programs may go ({@code ASHAR_WEBHOOKS_…}).
 *
 * @param trusted hosts that may have a private address and need no TLS, by exactly these
 * names; none unless told
 * @param workers so many endpoints are told side by side
 */
@ConfigurationProperties("ashar.webhooks")
public record WebhookSettings(@DefaultValue List<String> trusted, @DefaultValue("4") int workers) {
}
