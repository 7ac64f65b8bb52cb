package org.ashar.events.agenda;

/**
 * A session for which whoever has a seat at the event signs up besides.
 *
 * @param capacity how many may take part in it
 */
public record SignUp(SessionId session, int capacity) {
}
