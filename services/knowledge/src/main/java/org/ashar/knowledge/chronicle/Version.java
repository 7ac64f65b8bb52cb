package org.ashar.knowledge.chronicle;

import java.time.Instant;

import org.ashar.infra.platform.language.Text;
import org.ashar.knowledge.record.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A record as one message left it.
 *
 * @param sequence of the message among the record's, from 1
 * @param authorRole in which role its author acted
 * @param change what happened, in small letters with hyphens
 * @param minor whether the editor called it a minor edit
 * @param note what changed, in the editor's words
 * @param state where the record stood with its editors since
 * @param shown whether it was public since
 */
public record Version(long sequence, Instant at, String authorRole, String change, boolean minor, @Nullable Text note,
		String state, boolean shown) {

	static Version of(Fact fact) {
		return new Version(fact.origin().sequence(), fact.origin().at(), fact.origin().authorRole(), fact.change(),
				fact.minor(), fact.note(), fact.state(), fact.entry() != null);
	}
}
