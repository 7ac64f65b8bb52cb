package org.ashar.events.registration;

/**
 * For how long an answer is kept, as it was promised when it was given.
 *
 * @param days after the last day of the event
 */
record Kept(String question, int days) {
}
