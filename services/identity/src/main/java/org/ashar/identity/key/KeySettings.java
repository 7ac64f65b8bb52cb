package org.ashar.identity.key;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How signing keys come and go.
 *
 * @param rotateAfter how long a key signs
 * @param announceFor how long a key is published before it signs, so that everybody has
 * fetched it
 * @param keepFor how long a key is published after its last signature: longer than any
 * token lives
 */
@ConfigurationProperties("ashar.identity.keys")
public record KeySettings(@DefaultValue("30d") Duration rotateAfter, @DefaultValue("1h") Duration announceFor,
		@DefaultValue("1d") Duration keepFor) {
}
