package org.ashar.directory.form;

/**
 * One thing wrong with what was entered.
 *
 * @param field path of the entry, for example {@code contactPoints[2].value}
 * @param code stable name of the flaw, for example {@code malformed-url}
 */
public record Flaw(String field, String code) {
}
