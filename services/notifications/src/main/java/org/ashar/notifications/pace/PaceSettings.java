package org.ashar.notifications.pace;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How fast letters may leave, all instances together ({@code ASHAR_PACE_…}); 0 means as
 * fast as the relay takes them.
 *
 * @param perMinute letters in a minute
 * @param perDomain letters in a minute to addresses of one domain
 * @param warmUp letters to subscribers on the first day of a new sender; each day twice
 * as many, for two weeks
 */
@ConfigurationProperties("ashar.pace")
public record PaceSettings(@DefaultValue("0") int perMinute, @DefaultValue("0") int perDomain,
		@DefaultValue("0") int warmUp) {
}
