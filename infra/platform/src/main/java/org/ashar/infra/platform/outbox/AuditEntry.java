package org.ashar.infra.platform.outbox;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Something that was done.
 *
 * @param place where it stands among all, the later the greater
 * @param kind of the record, such as organization
 * @param record its id
 * @param sequence of the fact among those of the record, from 1
 * @param fact what was done, in small letters with hyphens
 * @param account that did it, or "system"; never a name
 * @param role in which it did
 * @param changes what was written before and after, as far as that is kept
 */
public record AuditEntry(String place, Instant at, String kind, String record, long sequence, String fact,
		String account, String role, List<Change> changes) {

	/**
	 * One field.
	 *
	 * @param field its name in the store; with points where one lies within another
	 * @param before null where there was nothing
	 * @param after null where there is nothing any more
	 */
	public record Change(String field, @Nullable Object before, @Nullable Object after) {
	}

}
