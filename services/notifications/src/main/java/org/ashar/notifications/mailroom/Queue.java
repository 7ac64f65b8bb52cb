package org.ashar.notifications.mailroom;

import java.time.Duration;

/**
 * Letters that are due and that nobody has fetched.
 *
 * @param length how many
 * @param age for how long the first has been due; zero when there is none
 */
public record Queue(long length, Duration age) {
}
