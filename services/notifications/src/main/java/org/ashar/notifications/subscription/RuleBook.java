package org.ashar.notifications.subscription;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ashar.infra.platform.language.Text;
import org.ashar.infra.words.Words;
import org.ashar.notifications.search.Search;
import org.ashar.notifications.search.Spoken;
import org.springframework.stereotype.Component;

/**
 * Finds the combinations and saved searches that news meet: those are looked into that
 * share an anchor with them, however many there are besides. It keeps nothing in memory,
 * so all instances know the same.
 */
@Component
public class RuleBook {

	private final Rules rules;

	private final Words words;

	RuleBook(Rules rules, Words words) {
		this.rules = rules;
		this.words = words;
	}

	/** From now on it is looked for. */
	void enter(Choice choice) {
		if (!choice.isPlain()) {
			rules.add(Rule.of(choice, anchors(choice)));
		}
	}

	/** Whether a search says anything that can be looked for. */
	boolean isSearch(String text) {
		return Search.of(text, words).isSensible();
	}

	/**
	 * The keys of the rules that are met by something that belongs to these keys and says
	 * this.
	 */
	public List<String> met(Collection<String> keys, Collection<Text> texts) {
		Spoken spoken = Spoken.of(texts, words);
		Set<String> anchors = new HashSet<>(spoken.keys());
		anchors.addAll(keys);
		return rules.anchoredIn(anchors)
			.stream()
			.filter(rule -> rule.choice().isMet(criterion -> isThere(criterion, keys, spoken)))
			.map(Rule::id)
			.sorted()
			.toList();
	}

	private boolean isThere(Criterion criterion, Collection<String> keys, Spoken spoken) {
		return criterion.kind() == Criterion.Kind.SEARCH ? Search.of(criterion.value(), words).isMetBy(spoken)
				: keys.contains(criterion.key());
	}

	/** The combinations of which a thing is one part, whoever follows them. */
	List<Choice> naming(Criterion part) {
		return rules.naming(part.value())
			.stream()
			.map(Rule::choice)
			.filter(choice -> choice.criteria().contains(part))
			.toList();
	}

	/** Where all must be there, the one that is rarest is enough to look for. */
	private Set<String> anchors(Choice choice) {
		Set<String> anchors = new HashSet<>();
		switch (choice.match()) {
			case ANY -> choice.criteria().forEach(criterion -> anchors.addAll(anchors(criterion)));
			case ALL -> choice.criteria()
				.stream()
				.min(Comparator.comparing(Criterion::kind))
				.ifPresent(rarest -> anchors.addAll(anchors(rarest)));
		}
		return anchors;
	}

	private Set<String> anchors(Criterion criterion) {
		return criterion.kind() == Criterion.Kind.SEARCH ? Search.of(criterion.value(), words).anchors()
				: Set.of(criterion.key());
	}

}
