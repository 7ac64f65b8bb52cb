package org.ashar.knowledge.search;

import java.time.LocalDate;

import org.ashar.infra.platform.language.Language;
import org.ashar.knowledge.record.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for.
 *
 * @param words none: every record, the last changed first
 * @param reader in which language records are shown and looked for first
 * @param type only records of this type
 * @param topic only records on this topic or one below it
 * @param country only records about this country or a place in it
 * @param language only records with a title in this language
 * @param from only records that speak of this day or a later one
 * @param to only records that speak of this day or an earlier one
 */
public record Question(@Nullable String words, Language reader, @Nullable RecordType type, @Nullable String topic,
		@Nullable String country, @Nullable Language language, @Nullable LocalDate from, @Nullable LocalDate to) {
}
