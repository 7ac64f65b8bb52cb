package org.ashar.infra.bench.letters;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import org.ashar.infra.bench.run.Patience;
import org.bson.Document;

/** What the platform has noted of its letters. */
final class Outcomes {

	private final MongoDatabase store;

	private final Map<String, String> addresses = new HashMap<>();

	private final Set<String> earlier = new HashSet<>();

	/** Of these people. */
	Outcomes(MongoDatabase store, Sealing sealing, Iterable<String> people) throws GeneralSecurityException {
		this.store = store;
		for (String address : people) {
			this.addresses.put(sealing.fingerprint(address), address);
		}
	}

	/** Those that are there by now are none of our business. */
	void begin() {
		letters().forEach((letter) -> this.earlier.add(letter.id()));
	}

	/** Until each letter has got to where it stays. */
	void awaitQuiet(Duration patience) {
		Patience.until(patience,
				() -> Optional.of(true)
					.filter((it) -> this.store.getCollection("letters")
						.find(Filters.in("journey.state", "PLANNED", "RENDERED", "HANDING_OVER", "DEFERRED"))
						.first() == null),
				"Some letters never get to an end");
	}

	/** All that were to be sent since. */
	List<Letter> letters() {
		Map<String, String> people = new HashMap<>();
		this.store.getCollection("subscribers")
			.find()
			.forEach((one) -> people.put(one.getString("_id"),
					this.addresses.getOrDefault(one.getString("fingerprint"), "")));
		List<Letter> letters = new ArrayList<>();
		for (Document letter : this.store.getCollection("letters").find()) {
			String state = letter.get("journey", Document.class).getString("state");
			letters.add(new Letter(letter.getString("_id"), letter.getString("kind"), state,
					people.getOrDefault(letter.getString("person"), "")));
		}
		letters.removeIf((letter) -> this.earlier.contains(letter.id()));
		return letters;
	}

	/** A letter. */
	record Letter(String id, String kind, String state, String to) {

		boolean isBulk() {
			return this.kind.equals("UPDATE");
		}

		boolean isUnknown() {
			return this.state.equals("UNKNOWN");
		}
	}

}
