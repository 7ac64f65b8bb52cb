package org.ashar.notifications.messaging;

import java.util.Map;
import java.util.Optional;
import org.ashar.infra.platform.inbox.Mirror;
import org.ashar.infra.platform.inbox.Mirrors;
import org.ashar.infra.platform.language.Text;
import org.ashar.notifications.names.Known;
import org.ashar.notifications.names.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The copies of names, in one collection, under the keys that followers use. */
@Component
class NameMirror implements Names {

	private final Mirror<Known> mirror;

	NameMirror(Mirrors mirrors) {
		this.mirror = mirrors.of(Known.class, "names");
	}

	@Override
	public Optional<Known> find(String key) {
		return mirror.find(key);
	}

	/** Takes over the name of a record; null while it is not public. */
	void record(String id, long sequence, String kind, @Nullable Text name) {
		mirror.apply("record:" + id, sequence, Known.of(kind, name, null));
	}

	/** Takes over the name of an event and of its sessions. */
	void event(String id, long sequence, @Nullable Text name, Map<String, Text> sessions) {
		mirror.apply("record:" + id, sequence, new Known("event", name, null, sessions));
	}

	/** Nothing is to be known of this record any more. */
	void forget(String id, long sequence) {
		mirror.forget("record:" + id, sequence);
	}

	/** Takes over the label of a topic or area. */
	void concept(String scheme, String notation, long sequence, @Nullable Text label, @Nullable String broader) {
		mirror.apply(scheme + ":" + notation, sequence,
				Known.of(scheme, label, broader == null ? null : scheme + ":" + broader));
	}

}
