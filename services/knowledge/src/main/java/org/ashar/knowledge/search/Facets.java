package org.ashar.knowledge.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ashar.infra.platform.language.Text;
import org.ashar.knowledge.record.Concept;
import org.ashar.knowledge.record.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * How many records there would be with another type, topic, country or language, all
 * other conditions being the same. The most come first.
 */
public record Facets(List<Value> type, List<Value> topic, List<Value> country, List<Value> language) {

	/** One choice; a label where it is a concept. */
	public record Value(String value, @Nullable Text label, long count) {
	}

	static Facets of(FacetCount count, Vocabulary vocabulary) {
		return new Facets(values(count.types()), concepts(count.topics(), vocabulary::topic),
				concepts(count.countries(), vocabulary::country), values(count.languages()));
	}

	private static List<Value> values(Map<String, Long> counts) {
		return counts.entrySet()
			.stream()
			.map(entry -> new Value(entry.getKey(), null, entry.getValue()))
			.sorted(mostFirst())
			.toList();
	}

	/** What nobody could choose is left out: a topic that has not been heard of. */
	private static List<Value> concepts(Map<String, Long> counts, Concepts concepts) {
		return counts.entrySet()
			.stream()
			.flatMap(entry -> concepts.find(entry.getKey())
				.map(concept -> new Value(entry.getKey(), concept.label(), entry.getValue()))
				.stream())
			.sorted(mostFirst())
			.toList();
	}

	private static Comparator<Value> mostFirst() {
		return Comparator.comparingLong(Value::count).reversed().thenComparing(Value::value);
	}

	/** Finds a concept by its notation. */
	private interface Concepts {

		Optional<Concept> find(String notation);

	}
}
