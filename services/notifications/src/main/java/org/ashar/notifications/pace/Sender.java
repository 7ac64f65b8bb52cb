package org.ashar.notifications.pace;

/** In whose name letters leave: other mail servers must get to know it. */
public record Sender(String domain) {
}
