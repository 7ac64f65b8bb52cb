package org.ashar.notifications.rounds;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many work side by side ({@code ASHAR_ROUNDS_…}).
 *
 * @param clerks letters are sent over so many connections at once
 */
@ConfigurationProperties("ashar.rounds")
record RoundSettings(@DefaultValue("4") int clerks) {
}
