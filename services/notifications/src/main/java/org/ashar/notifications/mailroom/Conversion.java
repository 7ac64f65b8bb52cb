package org.ashar.notifications.mailroom;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.ashar.notifications.subscription.Frequency;
import org.springframework.stereotype.Component;

/**
 * An earlier release has put lines of digests aside each in a document of its own: they
 * go where this one puts them. As long as both run the earlier one goes on doing so.
 */
@Component
public class Conversion {

	private static final int BATCH = 200;

	private final Letters documents;

	private final Bundling bundling;

	Conversion(Letters documents, Bundling bundling) {
		this.documents = documents;
		this.bundling = bundling;
	}

	/** Converts some of them; true when there may be more. */
	public boolean work() {
		List<Letter> apart = documents.aside(BATCH);
		apart.stream().collect(Collectors.groupingBy(Aside::of)).forEach(this::putAside);
		if (!apart.isEmpty()) {
			documents.takeBack(apart.stream().map(Letter::id).toList());
		}
		return apart.size() == BATCH;
	}

	private void putAside(Aside aside, List<Letter> letters) {
		List<Roll.Entry> entries = letters.stream()
			.map(letter -> Roll.Entry.of(aside.occasion(), letter.person(), line(letter).reasons()))
			.toList();
		bundling.putAside(aside.occasion(), null, entries, aside.digest(), aside.arrivedAt());
	}

	private static Line line(Letter letter) {
		return letter.contents().lines().getFirst();
	}

	/** What lines that stand in the same roll have in common. */
	private record Aside(String occasion, Frequency digest, Instant arrivedAt) {

		static Aside of(Letter letter) {
			return new Aside(line(letter).occasion(), Objects.requireNonNull(letter.contents().frequency()),
					letter.plannedAt());
		}

	}

}
