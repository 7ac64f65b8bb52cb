package org.ashar.notifications.mailroom;

import org.ashar.notifications.subscription.SubscriptionId;

/** Why a person gets a line: the subscription, which says what it follows. */
public record Reason(SubscriptionId subscription) {
}
