package org.ashar.notifications.messaging;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
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

	/** Letters that leave together ask for the same names again and again. */
	private static final Duration FRESH = Duration.ofSeconds(2);

	private static final int MOST = 10_000;

	private final Mirror<Known> mirror;

	private final Cache<String, Optional<Known>> recent = Caffeine.newBuilder()
		.expireAfterWrite(FRESH)
		.maximumSize(MOST)
		.build();

	NameMirror(Mirrors mirrors) {
		this.mirror = mirrors.of(Known.class, "names");
	}

	@Override
	public Optional<Known> find(String key) {
		return Objects.requireNonNull(recent.get(key, mirror::find));
	}

	/** Takes over the name of a record; null while it is not public. */
	void record(String id, long sequence, String kind, @Nullable Text name) {
		apply("record:" + id, sequence, Known.of(kind, name, null));
	}

	/** Takes over the name of an event and of its sessions. */
	void event(String id, long sequence, @Nullable Text name, Map<String, Text> sessions) {
		apply("record:" + id, sequence, new Known("event", name, null, sessions));
	}

	/** Nothing is to be known of this record any more. */
	void forget(String id, long sequence) {
		String key = "record:" + id;
		mirror.forget(key, sequence);
		recent.invalidate(key);
	}

	/** Takes over the label of a topic or area. */
	void concept(String scheme, String notation, long sequence, @Nullable Text label, @Nullable String broader) {
		apply(scheme + ":" + notation, sequence,
				Known.of(scheme, label, broader == null ? null : scheme + ":" + broader));
	}

	private void apply(String key, long sequence, Known known) {
		mirror.apply(key, sequence, known);
		recent.invalidate(key);
	}

}
