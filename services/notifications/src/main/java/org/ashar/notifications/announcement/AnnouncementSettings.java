package org.ashar.notifications.announcement;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How staff write to many ({@code ASHAR_ANNOUNCEMENTS_…}).
 *
 * @param alone up to how many subscribers one person writes without a second one who
 * agrees
 */
@ConfigurationProperties("ashar.announcements")
public record AnnouncementSettings(int alone) {
}
