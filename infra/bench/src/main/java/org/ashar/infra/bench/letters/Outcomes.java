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
import java.util.stream.Stream;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import org.ashar.infra.bench.run.Patience;
import org.bson.Document;

/** What the platform has noted of its letters. */
final class Outcomes {

	/* See the platform's marks. */
	private static final long LOST = -2;

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
		Patience.until(patience, () -> Optional.of(true)
			.filter((it) -> this.store.getCollection("letterBundles").find(Filters.eq("open", true)).first() == null
					&& this.store.getCollection("letters")
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
		bundled(people).filter((one) -> letters.stream().noneMatch((letter) -> letter.id().equals(one.id())))
			.toList()
			.forEach(letters::add);
		letters.removeIf((letter) -> this.earlier.contains(letter.id()));
		return letters;
	}

	/* Those in bundles have a mark each, by their place in the roll. */
	private Stream<Letter> bundled(Map<String, String> people) {
		Map<String, List<Number>> marks = new HashMap<>();
		this.store.getCollection("letterBundles")
			.find()
			.forEach((one) -> marks.put(one.getString("_id"), one.getList("marks", Number.class)));
		List<Letter> letters = new ArrayList<>();
		for (Document roll : this.store.getCollection("letterRolls").find()) {
			List<Document> entries = roll.getList("entries", Document.class);
			for (int place = 0; place < entries.size(); place++) {
				letters.add(new Letter(entries.get(place).getString("letter"), roll.getString("kind"),
						state(marks.getOrDefault(roll.getString("_id"), List.of()), place),
						people.getOrDefault(entries.get(place).getString("person"), "")));
			}
		}
		return letters.stream();
	}

	private static String state(List<Number> marks, int place) {
		if (place >= marks.size()) {
			return "PLANNED";
		}
		long mark = marks.get(place).longValue();
		if (mark > 0) {
			return "ACCEPTED";
		}
		return (mark == LOST) ? "UNKNOWN" : "PLANNED";
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
