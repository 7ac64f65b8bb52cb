package org.ashar.notifications.occasion;

/**
 * A public record that letters tell of.
 *
 * @param record its UUID
 */
public record Subject(RecordKind kind, String record) {
}
