package org.ashar.notifications.subscription;

import java.util.List;
import java.util.Optional;
import org.ashar.infra.platform.outbox.AggregateStore;
import org.ashar.infra.platform.outbox.Aggregates;
import org.ashar.infra.platform.outbox.Indexed;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/**
 * The stored rules, numbered as they come. A number is taken by the write that shows it,
 * and only the next one after those that can be seen: who sees one sees all before it. A
 * number drawn beforehand could become visible after a higher one.
 */
@Repository
class Rules implements Indexed {

	private static final String NUMBER = "number";

	private static final int AT_ONCE = 200;

	private final Aggregates<Rule> rules;

	Rules(AggregateStore store) {
		this.rules = store.of(Rule.class);
	}

	Optional<Rule> find(String id) {
		return rules.find(id);
	}

	/** Nothing changes if it is there. */
	void add(Rule rule) {
		while (rules.find(rule.id()).isEmpty()) {
			try {
				rule.number(next());
				rules.add(rule);
				return;
			}
			catch (DuplicateKeyException taken) {
				// The rule is there by now, or its number is another one's.
			}
		}
	}

	/** The next ones after this number, in order. */
	List<Rule> after(long number, int limit) {
		return rules
			.find(Query.query(Criteria.where(NUMBER).gt(number)).with(Sort.by(NUMBER).ascending()).limit(limit));
	}

	/** Rules of an earlier release have no number: they get theirs. */
	void numberOthers() {
		List<Rule> others = unnumbered();
		while (!others.isEmpty()) {
			others.forEach(this::number);
			others = unnumbered();
		}
	}

	private List<Rule> unnumbered() {
		return rules.find(Query.query(Criteria.where(NUMBER).isNull()).limit(AT_ONCE));
	}

	private void number(Rule rule) {
		try {
			rule.number(next());
			rules.save(rule);
		}
		catch (DuplicateKeyException | OptimisticLockingFailureException taken) {
			// The number is another one's, or another instance has numbered it.
		}
	}

	private long next() {
		return 1 + rules.find(Query.query(Criteria.where(NUMBER).gt(0)).with(Sort.by(NUMBER).descending()).limit(1))
			.stream()
			.mapToLong(Rule::number)
			.findFirst()
			.orElse(0);
	}

	/** Those that name something with this value, whatever kind of thing it is. */
	List<Rule> naming(String value) {
		return rules.find(Query.query(Criteria.where("choice.criteria.value").is(value)));
	}

	@Override
	public void createIndexes(MongoOperations mongo) {
		var indexes = mongo.indexOps(Rule.class);
		// An earlier release looks them up by it.
		indexes.createIndex(new Index("anchors", Sort.Direction.ASC).named("anchors"));
		indexes.createIndex(new Index("choice.criteria.value", Sort.Direction.ASC).named("parts"));
		indexes.createIndex(new Index(NUMBER, Sort.Direction.ASC).named("numbers").unique().sparse());
		// Holds also those that have none.
		indexes.createIndex(new Index(NUMBER, Sort.Direction.ASC).on("_id", Sort.Direction.ASC).named("unnumbered"));
	}

}
