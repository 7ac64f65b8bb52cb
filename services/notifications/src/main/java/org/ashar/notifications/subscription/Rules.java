package org.ashar.notifications.subscription;

import java.util.Collection;
import java.util.List;
import org.ashar.infra.platform.outbox.AggregateStore;
import org.ashar.infra.platform.outbox.Aggregates;
import org.ashar.infra.platform.outbox.Indexed;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The stored rules. */
@Repository
class Rules implements Indexed {

	private final Aggregates<Rule> rules;

	Rules(AggregateStore store) {
		this.rules = store.of(Rule.class);
	}

	/** Nothing changes if it is there. */
	void add(Rule rule) {
		rules.addOnce(rule);
	}

	/** Those with one of these anchors. */
	List<Rule> anchoredIn(Collection<String> keys) {
		return rules.find(Query.query(Criteria.where("anchors").in(keys)));
	}

	/** Those that name something with this value, whatever kind of thing it is. */
	List<Rule> naming(String value) {
		return rules.find(Query.query(Criteria.where("choice.criteria.value").is(value)));
	}

	@Override
	public void createIndexes(MongoOperations mongo) {
		var indexes = mongo.indexOps(Rule.class);
		indexes.createIndex(new Index("anchors", Sort.Direction.ASC).named("anchors"));
		indexes.createIndex(new Index("choice.criteria.value", Sort.Direction.ASC).named("parts"));
	}

}
