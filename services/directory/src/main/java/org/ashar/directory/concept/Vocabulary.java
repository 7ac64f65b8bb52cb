package org.ashar.directory.concept;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.ashar.directory.form.Malformed;
import org.ashar.infra.platform.language.Text;
import org.ashar.infra.platform.outbox.Author;

/** Reads and keeps the controlled lists. */
@Component
public class Vocabulary {

	private final Concepts concepts;

	private final Clock clock;

	Vocabulary(Concepts concepts, Clock clock) {
		this.concepts = concepts;
		this.clock = clock;
	}

	/** All concepts of a scheme, by notation. */
	public List<Concept> all(Scheme scheme) {
		return concepts.all(scheme);
	}

	/** One concept; {@link ConceptProblem.Unknown} when there is none. */
	public Concept get(Scheme scheme, String notation) {
		return concepts.find(scheme, notation).orElseThrow(ConceptProblem.Unknown::new);
	}

	/** Adds a concept; {@link ConceptProblem.Exists} when its notation is taken. */
	public Concept add(Scheme scheme, String notation, Text prefLabel, @Nullable String broader, Author author) {
		Concept concept = Concept.add(scheme, notation, prefLabel, broader, author, clock.instant());
		checkPlace(scheme, notation, broader);
		concepts.add(concept);
		return concept;
	}

	/**
	 * Changes a concept as its caller knows it; {@link ConceptProblem.Unknown} when there
	 * is none.
	 */
	public Concept change(Scheme scheme, String notation, long version, Text prefLabel, @Nullable String broader,
			Author author) {
		Concept concept = concepts.get(scheme, notation, version);
		concept.change(prefLabel, broader, author, clock.instant());
		checkPlace(scheme, notation, broader);
		concepts.save(concept);
		return concept;
	}

	/** Those of the notations that the scheme does not have. */
	public Set<String> missing(Scheme scheme, Collection<String> notations) {
		Set<String> missing = new HashSet<>(notations);
		concepts.all(scheme, notations).forEach((concept) -> missing.remove(concept.notation()));
		return missing;
	}

	/** The notation and those of all concepts below it, at whatever depth. */
	public Set<String> withNarrower(Scheme scheme, String notation) {
		Map<Optional<String>, List<Concept>> byBroader = concepts.all(scheme)
			.stream()
			.collect(Collectors.groupingBy(Concept::broader));
		Set<String> found = new HashSet<>();
		collect(notation, byBroader, found);
		return found;
	}

	private static void collect(String notation, Map<Optional<String>, List<Concept>> byBroader, Set<String> found) {
		if (found.add(notation)) {
			byBroader.getOrDefault(Optional.of(notation), List.of())
				.forEach((concept) -> collect(concept.notation(), byBroader, found));
		}
	}

	private void checkPlace(Scheme scheme, String notation, @Nullable String broader) {
		if (broader == null) {
			return;
		}
		Map<String, Concept> all = concepts.all(scheme)
			.stream()
			.collect(Collectors.toMap(Concept::notation, Function.identity()));
		if (!all.containsKey(broader)) {
			throw new Malformed("broader", "unknown-concept");
		}
		Set<String> above = new HashSet<>(Set.of(notation));
		for (Concept next = all.get(broader); next != null; next = next.broader().map(all::get).orElse(null)) {
			if (!above.add(next.notation())) {
				throw new Malformed("broader", "circle");
			}
		}
	}

}
