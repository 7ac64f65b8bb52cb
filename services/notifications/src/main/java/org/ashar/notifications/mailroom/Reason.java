package org.ashar.notifications.mailroom;

import org.ashar.notifications.subscription.Criterion;
import org.ashar.notifications.subscription.SubscriptionId;

/** Why a person gets a line: the subscription and what it follows. */
public record Reason(SubscriptionId subscription, Criterion criterion) {
}
