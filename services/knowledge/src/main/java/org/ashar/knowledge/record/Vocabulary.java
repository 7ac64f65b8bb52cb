package org.ashar.knowledge.record;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.ashar.infra.platform.language.Language;
import org.jspecify.annotations.Nullable;

/** The topics and areas at one moment, each below its broader one. */
public final class Vocabulary {

	private static final String TOPIC = "topic";

	private static final String AREA = "area";

	/** What the countries of the world are called in English (CLDR). */
	private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries())
		.stream()
		.map(code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH))
		.collect(Collectors.toUnmodifiableSet());

	private final Map<String, Concept> topics;

	private final Map<String, Concept> areas;

	/** Of all concepts that were heard of; other schemes are left out. */
	public Vocabulary(Collection<Concept> concepts) {
		this.topics = inScheme(TOPIC, concepts);
		this.areas = inScheme(AREA, concepts);
	}

	/** The topic with a notation. */
	public Optional<Concept> topic(String notation) {
		return Optional.ofNullable(topics.get(notation));
	}

	/** The country with a notation. */
	public Optional<Concept> country(String notation) {
		return Optional.ofNullable(areas.get(notation)).filter(Vocabulary::isCountry);
	}

	/** A topic and all above it, however a circle may lie in the list. */
	public Set<String> topicsAbove(String notation) {
		return above(topics, notation);
	}

	/** A topic and all below it. */
	public Set<String> topicsBelow(String notation) {
		return below(topics, notation);
	}

	/** The countries in which an area lies: one, or none for a part of the world. */
	public Set<String> countriesAbove(String area) {
		return above(areas, area).stream()
			.filter(notation -> country(notation).isPresent())
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/*
	 * The list of areas does not say which of them are countries; their English names do.
	 */
	private static boolean isCountry(Concept area) {
		return COUNTRIES.contains(area.label().values().getOrDefault(Language.EN, ""));
	}

	private static Map<String, Concept> inScheme(String scheme, Collection<Concept> concepts) {
		Map<String, Concept> found = new TreeMap<>();
		Predicate<Concept> fits = concept -> concept.scheme().equals(scheme);
		concepts.stream().filter(fits).forEach(concept -> found.put(concept.notation(), concept));
		return found;
	}

	private static Set<String> above(Map<String, Concept> scheme, String notation) {
		Set<String> found = new LinkedHashSet<>();
		@Nullable String next = notation;
		while (next != null && found.add(next)) {
			Concept concept = scheme.get(next);
			next = (concept != null) ? concept.broader() : null;
		}
		return found;
	}

	private static Set<String> below(Map<String, Concept> scheme, String notation) {
		return scheme.keySet()
			.stream()
			.filter(each -> above(scheme, each).contains(notation))
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

}
