package org.ashar.portal.services;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.ashar.infra.platform.language.Text;

import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;

/**
 * What ids and notations are called, for pages that name many of them. Remembered for a
 * short time; where the directory is away, what was last heard is shown.
 */
@Component
public class Names {

	private static final Duration FRESH = Duration.ofSeconds(20);

	private static final int MOST = 5_000;

	private final Directory directory;

	private final Clock clock;

	private final Map<String, Remembered<Map<String, Concept>>> schemes = new ConcurrentHashMap<>();

	private final Map<String, Remembered<Optional<Text>>> organizations = new ConcurrentHashMap<>();

	private final Map<String, Remembered<Optional<Text>>> people = new ConcurrentHashMap<>();

	Names(ServiceClients clients, Clock clock) {
		this.directory = clients.publicOf("directory", Directory.class);
		this.clock = clock;
	}

	/** The concepts of a scheme by notation, in the order of the list. */
	public Map<String, Concept> concepts(String scheme) {
		Remembered<Map<String, Concept>> known = this.schemes.get(scheme);
		if (known != null && isFresh(known)) {
			return known.value();
		}
		try {
			Map<String, Concept> concepts = new LinkedHashMap<>();
			this.directory.concepts(scheme, 100)
				.items()
				.forEach((concept) -> concepts.put(concept.notation(), concept));
			this.schemes.put(scheme, new Remembered<>(concepts, this.clock.instant()));
			return concepts;
		}
		catch (ServiceAwayException ex) {
			return (known != null) ? known.value() : Map.of();
		}
	}

	/**
	 * What a notation is called; empty when the list does not have it, or cannot be
	 * asked.
	 */
	public Optional<Text> concept(String scheme, String notation) {
		return Optional.ofNullable(concepts(scheme).get(notation)).map(Concept::prefLabel);
	}

	/**
	 * What an organization is called; empty when it is not public, or the directory
	 * cannot be asked.
	 */
	public Optional<Text> organization(String id) {
		return named(id, this.organizations, () -> this.directory.organization(id).name());
	}

	/**
	 * Names of several organizations, in their order; those without a name that may be
	 * shown are left out.
	 */
	public Map<String, Text> organizations(List<String> ids) {
		Map<String, Text> names = new LinkedHashMap<>();
		ids.forEach((id) -> organization(id).ifPresent((name) -> names.put(id, name)));
		return names;
	}

	/**
	 * Names of several people, in their order; those who did not agree to be named are
	 * left out.
	 */
	public Map<String, Text> people(List<String> ids) {
		Map<String, Text> names = new LinkedHashMap<>();
		ids.forEach((id) -> named(id, this.people, () -> this.directory.person(id).name())
			.ifPresent((name) -> names.put(id, name)));
		return names;
	}

	private Optional<Text> named(String id, Map<String, Remembered<Optional<Text>>> memory, Supplier<Text> question) {
		Remembered<Optional<Text>> known = memory.get(id);
		if (known != null && isFresh(known)) {
			return known.value();
		}
		try {
			Optional<Text> name = ask(question);
			if (memory.size() > MOST) {
				memory.clear();
			}
			memory.put(id, new Remembered<>(name, this.clock.instant()));
			return name;
		}
		catch (ServiceAwayException ex) {
			return (known != null) ? known.value() : Optional.empty();
		}
	}

	private static Optional<Text> ask(Supplier<Text> question) {
		try {
			return Optional.of(question.get());
		}
		catch (HttpClientErrorException.NotFound ex) {
			return Optional.empty();
		}
	}

	private boolean isFresh(Remembered<?> known) {
		return known.at().plus(FRESH).isAfter(this.clock.instant());
	}

	private record Remembered<T>(T value, Instant at) {
	}

}
