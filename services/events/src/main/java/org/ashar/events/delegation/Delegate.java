package org.ashar.events.delegation;

import org.ashar.events.registration.Attendee;
import org.ashar.events.registration.RegistrationId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a delegation.
 *
 * @param registration under which she is registered, unless she is by herself
 * @param attendee with the contact's address where she has none of her own
 * @param group notation of the stakeholder group
 * @param careOf whether her letters come to the contact
 */
public record Delegate(RegistrationId registration, Attendee attendee, @Nullable String group, boolean careOf) {
}
