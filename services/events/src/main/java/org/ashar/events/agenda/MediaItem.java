package org.ashar.events.agenda;

import java.time.LocalDateTime;

import org.ashar.events.reference.OrganizationId;
import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * A broadcast or an article about an event.
 *
 * @param outletId the outlet, where the directory knows it
 * @param outlet its name, where the directory does not
 * @param programme in which programme or column
 * @param airsAt when it is on air, in the event's zone
 * @param commissionedBy who ordered it
 */
public record MediaItem(Text title, @Nullable OrganizationId outletId, @Nullable Text outlet, @Nullable Text programme,
		@Nullable LocalDateTime airsAt, @Nullable OrganizationId commissionedBy, @Nullable String uri) {
}
