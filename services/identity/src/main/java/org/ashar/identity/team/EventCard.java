package org.ashar.identity.team;

import java.util.UUID;

/** What identity remembers of an event: whose it is. */
public record EventCard(UUID organization) {
}
