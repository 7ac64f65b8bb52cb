package org.ashar.notifications.writing;

import java.net.URI;

/** Where people see the platform: the portal's address without a slash at the end. */
public record Site(URI root) {
}
