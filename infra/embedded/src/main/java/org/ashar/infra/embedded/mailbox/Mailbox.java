package org.ashar.infra.embedded.mailbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What a reader does with the letters: list, open, search, remove. Which letters were
 * opened is forgotten at a restart.
 */
final class Mailbox {

	/**
	 * Read letters kept in memory, so that a script that asks again and again costs
	 * little.
	 */
	private static final int READ_AHEAD = 500;

	private final Letters letters;

	private final Set<String> opened = ConcurrentHashMap.newKeySet();

	private final Map<String, Letter> recent = latestUsed(READ_AHEAD);

	/* All of them: a search for an address, asked again and again, reads no file. */
	private final Map<String, Letter> envelopes = latestUsed(Letters.MOST);

	/** A page of letters, the newest first, out of {@code matching}. */
	record Page(int start, long matching, long matchingUnopened, List<Letter> letters) {
	}

	Mailbox(Letters letters) {
		this.letters = letters;
	}

	Page list(int start, int limit) {
		List<String> ids = letters.newestFirst();
		return new Page(start, ids.size(), unopened(ids),
				ids.stream().skip(start).limit(limit).map(this::look).flatMap(Optional::stream).toList());
	}

	Page search(String query, int start, int limit) {
		LetterSearch search = new LetterSearch(query);
		Function<String, Optional<Letter>> needed = search.readsText() ? this::look : this::envelope;
		List<String> found = letters.newestFirst()
			.stream()
			.map(needed)
			.flatMap(Optional::stream)
			.filter(search)
			.map(Letter::id)
			.toList();
		return new Page(start, found.size(), unopened(found),
				found.stream().skip(start).limit(limit).map(this::look).flatMap(Optional::stream).toList());
	}

	/** Marks the letter as opened; {@code latest} is the newest one. */
	Optional<Letter> open(String id) {
		Optional<Letter> letter = resolve(id).flatMap(this::look);
		letter.ifPresent(known -> opened.add(known.id()));
		return letter;
	}

	/** The bytes as they lie on the disk; {@code latest} is the newest letter. */
	Optional<byte[]> source(String id) {
		return resolve(id).flatMap(this::bytes);
	}

	boolean isOpened(String id) {
		return opened.contains(id);
	}

	long total() {
		return letters.newestFirst().size();
	}

	long unopened() {
		return unopened(letters.newestFirst());
	}

	void remove(Collection<String> ids) {
		try {
			letters.remove(ids);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		ids.forEach(recent::remove);
		ids.forEach(envelopes::remove);
		opened.removeAll(Set.copyOf(ids));
	}

	void removeAll() {
		remove(letters.newestFirst());
	}

	private long unopened(List<String> ids) {
		return ids.stream().filter(id -> !opened.contains(id)).count();
	}

	private Optional<String> resolve(String id) {
		return id.equals("latest") ? letters.newestFirst().stream().findFirst() : Optional.of(id);
	}

	private Optional<Letter> look(String id) {
		Letter known = recent.get(id);
		if (known != null) {
			return Optional.of(known);
		}
		Optional<Letter> read = bytes(id).map(bytes -> LetterReader.read(id, bytes));
		read.ifPresent(letter -> recent.put(id, letter));
		return read;
	}

	private Optional<Letter> envelope(String id) {
		Letter known = envelopes.get(id);
		if (known != null) {
			return Optional.of(known);
		}
		Optional<Letter> envelope = look(id).map(Letter::envelope);
		envelope.ifPresent(letter -> envelopes.put(id, letter));
		return envelope;
	}

	private static Map<String, Letter> latestUsed(int most) {
		return Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
			private static final long serialVersionUID = 1L;

			@Override
			protected boolean removeEldestEntry(Map.Entry<String, Letter> eldest) {
				return size() > most;
			}
		});
	}

	private Optional<byte[]> bytes(String id) {
		try {
			return letters.read(id);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

}
