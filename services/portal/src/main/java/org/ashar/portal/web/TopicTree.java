package org.ashar.portal.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.ibm.icu.text.Collator;
import org.ashar.infra.platform.language.Language;
import org.ashar.portal.services.Concept;
import org.jspecify.annotations.Nullable;

/** The topics, each followed by those below it, in the order of the reader's alphabet. */
final class TopicTree {

	private final Map<String, Concept> topics;

	private final List<Branch> branches = new ArrayList<>();

	private TopicTree(Map<String, Concept> topics) {
		this.topics = topics;
	}

	static List<Branch> of(Map<String, Concept> topics, Language reader) {
		TopicTree tree = new TopicTree(topics);
		Collator order = Collator.getInstance(reader.locale());
		tree.grow(null, 0,
				topics.values()
					.stream()
					.sorted(Comparator.comparing((topic) -> topic.prefLabel().in(reader).value(), order))
					.toList());
		return List.copyOf(tree.branches);
	}

	/** Those that stand below no other. */
	static List<Concept> top(Map<String, Concept> topics) {
		TopicTree tree = new TopicTree(topics);
		return topics.values().stream().filter((topic) -> tree.above(topic) == null).toList();
	}

	private void grow(@Nullable String above, int depth, Collection<Concept> sorted) {
		for (Concept topic : sorted) {
			if (Objects.equals(above(topic), above)) {
				this.branches.add(new Branch(topic, depth));
				grow(topic.notation(), depth + 1, sorted);
			}
		}
	}

	/* What is above, as far as it is there to be shown. */
	private @Nullable String above(Concept topic) {
		String broader = topic.broader();
		return (broader != null && this.topics.containsKey(broader)) ? broader : null;
	}

	/** A topic and how many are above it. */
	record Branch(Concept topic, int depth) {
	}

}
