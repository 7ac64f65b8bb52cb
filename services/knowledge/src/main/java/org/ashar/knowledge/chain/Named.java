package org.ashar.knowledge.chain;

import org.ashar.infra.platform.language.Text;
import org.ashar.knowledge.index.Reading;
import org.ashar.knowledge.record.Entry;
import org.ashar.knowledge.record.RecordKey;
import org.ashar.knowledge.record.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * A record that is spoken of.
 *
 * @param kind of its type, for example law
 * @param title null when it is not public, or has not been heard of
 */
public record Named(RecordType type, String id, @Nullable String kind, @Nullable Text title) {

	static Named of(Entry entry) {
		return new Named(entry.key().type(), entry.key().id(), entry.kind(), entry.title());
	}

	static Named of(RecordKey key, Reading reading) {
		return reading.find(key).map(Named::of).orElseGet(() -> new Named(key.type(), key.id(), null, null));
	}

	static @Nullable Named of(RecordType type, @Nullable String id, Reading reading) {
		return id == null ? null : of(new RecordKey(type, id), reading);
	}
}
