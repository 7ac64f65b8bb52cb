package org.ashar.notifications.mailroom;

/**
 * A calendar file that goes with a letter, sealed as it came.
 *
 * @param method REQUEST or CANCEL (RFC 5546)
 */
public record SealedCalendar(String method, byte[] sealed) {
}
