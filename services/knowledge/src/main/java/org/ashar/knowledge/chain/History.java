package org.ashar.knowledge.chain;

import java.util.List;
import java.util.function.Predicate;

import org.ashar.knowledge.record.Entry;
import org.ashar.knowledge.record.Fact;
import org.ashar.knowledge.record.Origin;
import org.jspecify.annotations.Nullable;

/** What happened to one record, from the first message on. */
record History(List<Fact> facts) {

	/** The message that told something first, if every public one since tells it too. */
	@Nullable Origin origin(Predicate<Entry> told) {
		@Nullable Origin first = null;
		for (Fact fact : facts.reversed()) {
			Entry entry = fact.entry();
			if (entry != null && !told.test(entry)) {
				return first;
			}
			first = (entry != null) ? fact.origin() : first;
		}
		return first;
	}
}
