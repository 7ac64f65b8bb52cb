package org.ashar.identity.key;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.ashar.infra.platform.sealing.SigningKey;

/** Which of the keys signs, which are published, and whether the next one is due. */
final class KeyPlan {

	private static final Comparator<SigningKey> BY_START = Comparator.comparing(SigningKey::signsFrom);

	private final List<SigningKey> keys;

	private final KeySettings settings;

	KeyPlan(List<SigningKey> keys, KeySettings settings) {
		this.keys = keys.stream().sorted(BY_START).toList();
		this.settings = settings;
	}

	/**
	 * The youngest that has taken over; the oldest when the clock was set back before all
	 * of them.
	 */
	Optional<SigningKey> signing(Instant now) {
		Optional<SigningKey> started = keys.stream().filter(key -> !key.signsFrom().isAfter(now)).max(BY_START);
		return started.or(() -> keys.stream().findFirst());
	}

	/** All whose tokens may still be about, and those that will sign soon. */
	List<SigningKey> published(Instant now) {
		return keys.stream().filter(key -> !isForgotten(key, now)).toList();
	}

	/** The key that needs a successor now, if one does. */
	Optional<SigningKey> retiring(Instant now) {
		return keys.stream().max(BY_START).filter(last -> !now.isBefore(announcementAfter(last)));
	}

	private Instant announcementAfter(SigningKey key) {
		return key.signsFrom().plus(settings.rotateAfter()).minus(settings.announceFor());
	}

	private boolean isForgotten(SigningKey key, Instant now) {
		return keys.stream()
			.map(SigningKey::signsFrom)
			.filter(key.signsFrom()::isBefore)
			.min(Comparator.naturalOrder())
			.filter(replaced -> replaced.plus(settings.keepFor()).isBefore(now))
			.isPresent();
	}

}
