package org.ashar.notifications.subscription;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ashar.infra.platform.language.Text;
import org.ashar.infra.words.Words;
import org.ashar.notifications.search.Search;
import org.ashar.notifications.search.Spoken;
import org.ashar.notifications.search.Wanted;
import org.springframework.stereotype.Component;

/**
 * Finds the combinations and saved searches that news meet, among those of all instances,
 * however many there are besides.
 */
@Component
public class RuleBook {

	private static final int PAGE = 2000;

	private final Rules rules;

	private final Lookout lookout;

	private final Words words;

	private final Clock clock;

	/** All rules up to this number are looked for. */
	private volatile long known;

	RuleBook(Rules rules, Lookout lookout, Words words, Clock clock) {
		this.rules = rules;
		this.lookout = lookout;
		this.words = words;
		this.clock = clock;
	}

	/** From now on it is looked for. */
	void enter(Choice choice) {
		if (!choice.isPlain()) {
			rules.add(Rule.of(choice, wanted(choice).keys(), clock.instant()));
		}
	}

	/** Whether it has been looked for since before this time. */
	public boolean isEnteredBefore(Choice choice, Instant time) {
		return rules.find(choice.key()).filter(rule -> rule.isEnteredBefore(time)).isPresent();
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
		catchUp();
		Set<String> all = new HashSet<>(Spoken.of(texts, words).keys());
		all.addAll(keys);
		return lookout.met(all);
	}

	/**
	 * A look before each match is enough: a rule is stored before the subscriptions that
	 * need it, and news are for those who had subscribed when they were taken in. It is
	 * two look-ups that mostly find nothing.
	 */
	private void catchUp() {
		rules.numberOthers();
		if (!rules.after(known, 1).isEmpty()) {
			readOn();
		}
	}

	/** By one for all who need what is new. */
	private synchronized void readOn() {
		List<Rule> page;
		do {
			page = rules.after(known, PAGE);
			if (!page.isEmpty()) {
				lookout.add(page.stream().collect(Collectors.toMap(Rule::id, rule -> wanted(rule.choice()))));
				known = page.getLast().number();
			}
		}
		while (page.size() == PAGE);
	}

	/** The combinations of which a thing is one part, whoever follows them. */
	List<Choice> naming(Criterion part) {
		return rules.naming(part.value())
			.stream()
			.map(Rule::choice)
			.filter(choice -> choice.criteria().contains(part))
			.toList();
	}

	private Wanted wanted(Choice choice) {
		List<Wanted> parts = choice.criteria().stream().map(this::wanted).toList();
		return switch (choice.match()) {
			case ANY -> Wanted.any(parts);
			case ALL -> Wanted.all(parts);
		};
	}

	private Wanted wanted(Criterion criterion) {
		return criterion.kind() == Criterion.Kind.SEARCH ? Search.of(criterion.value(), words).wanted()
				: Wanted.key(List.of(criterion.key()));
	}

}
