package org.ashar.knowledge.chronicle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.ashar.knowledge.index.Library;
import org.ashar.knowledge.index.Reading;
import org.ashar.knowledge.record.RecordKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The versions of records, as long as these are public. Of persons there are none: their
 * topic keeps the last state only.
 */
@Component
public final class Chronicle {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Library library;

	/** Over the whole library. */
	public Chronicle(Library library) {
		this.library = library;
	}

	/**
	 * The versions of a record since it first was public, the newest first; empty when
	 * there is no such record.
	 * @param before only those with a lower sequence
	 */
	public List<Version> versions(RecordKey key, @Nullable Long before, int most) {
		return library.read(reading -> versions(key, reading).reversed()
			.stream()
			.filter(version -> before == null || version.sequence() < before)
			.limit(most)
			.toList());
	}

	/** How it stands now. */
	public Optional<Standing> now(RecordKey key) {
		return last(key, version -> true);
	}

	/** How it stood immediately before a moment; empty when it was not public then. */
	public Optional<Standing> before(RecordKey key, Instant moment) {
		return last(key, version -> version.at().isBefore(moment));
	}

	/** How one message left it; empty when that was not public. */
	public Optional<Standing> version(RecordKey key, long sequence) {
		return last(key, version -> version.sequence() <= sequence)
			.filter(standing -> standing.version().sequence() == sequence);
	}

	/**
	 * What has changed from one version to another; empty where one of them is none or
	 * was not public.
	 */
	public Optional<Difference> difference(RecordKey key, long from, long to) {
		return version(key, from).flatMap(one -> version(key, to).map(other -> new Difference(key.type(), key.id(),
				one.version(), other.version(), Comparison.of(one.record(), other.record()))));
	}

	private Optional<Standing> last(RecordKey key, Predicate<Version> wanted) {
		return library.read(reading -> {
			List<Version> versions = versions(key, reading);
			int found = versions.size() - 1;
			while (found >= 0 && !wanted.test(versions.get(found))) {
				found--;
			}
			return found < 0 ? Optional.empty() : standing(key, versions, found, reading);
		});
	}

	private static Optional<Standing> standing(RecordKey key, List<Version> versions, int index, Reading reading) {
		Version version = versions.get(index);
		Instant until = index + 1 < versions.size() ? versions.get(index + 1).at() : null;
		return reading.state(key, version.sequence())
			.map(state -> new Standing(key.type(), key.id(), version, until, read(state)));
	}

	/* What editors did before anybody could see it is nobody's business. */
	private static List<Version> versions(RecordKey key, Reading reading) {
		return reading.history(key).stream().dropWhile(fact -> fact.entry() == null).map(Version::of).toList();
	}

	private static JsonNode read(String state) {
		return JSON.readTree(state);
	}

}
