package org.ashar.notifications.announcement;

import java.time.Instant;

/**
 * When something happens.
 *
 * @param number in the order of subscriptions and news: no clock decides who had
 * subscribed before
 */
record Moment(Instant at, long number) {
}
