package org.ashar.infra.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;

class SubsetRulesTests {

	@Test
	void whatTheHouseNeedsIsAllowed() {
		allowed("{find: 'a', filter: {_id: {$gt: 1}}, sort: {_id: 1}, limit: 20}");
		allowed("{update: 'a', updates: [{q: {_id: 1, version: 2}, u: {$set: {b: 1}, $push: {'outbox.pending': {}}}}]}");
		allowed("{findAndModify: 'a', query: {_id: 1, $or: [{free: {$gt: 0}}]}, update: {$inc: {free: -1}}, upsert: true}");
		allowed("{createIndexes: 'a', indexes: [{key: {_id: 1, version: 1}, name: 'x', unique: true}]}");
		allowed("{aggregate: 'a', pipeline: [{$match: {a: 1}}, {$group: {_id: '$b', n: {$sum: 1}}}], cursor: {}}");
		allowed("{insert: 'a', documents: [{_id: 1, text: 'collation and hint are words'}]}");
	}

	@Test
	void whatOneOfTheStoresCannotDoIsNot() {
		refused("{createIndexes: 'a', indexes: [{key: {b: 1}, name: 'x', partialFilterExpression: {b: 1}}]}");
		refused("{createIndexes: 'a', indexes: [{key: {b: 1}, name: 'x', expireAfterSeconds: 1}]}");
		refused("{createIndexes: 'a', indexes: [{key: {b: 'text'}, name: 'x'}]}");
		refused("{create: 'a', validator: {}}");
		refused("{find: 'a', filter: {$text: {$search: 'b'}}}");
		refused("{find: 'a', filter: {}, collation: {locale: 'ru'}}");
		refused("{find: 'a', filter: {}, hint: 'x'}");
		refused("{update: 'a', updates: [{q: {}, u: [{$set: {b: 1}}]}]}");
		refused("{findAndModify: 'a', query: {}, update: [{$set: {b: 1}}]}");
		refused("{update: 'a', updates: [{q: {}, u: {}, collation: {}}]}");
		refused("{aggregate: 'a', pipeline: [{$changeStream: {}}], cursor: {}}");
		refused("{aggregate: 'a', pipeline: [{$project: {b: {$dateTrunc: {}}}}], cursor: {}}");
		refused("{insert: 'a', documents: [{}], startTransaction: true, autocommit: false}");
		refused("{mapReduce: 'a'}");
	}

	private static void allowed(String command) {
		BsonDocument parsed = BsonDocument.parse(command);
		assertThat(SubsetRules.violations(parsed.getFirstKey(), parsed)).isEmpty();
	}

	private static void refused(String command) {
		BsonDocument parsed = BsonDocument.parse(command);
		assertThat(SubsetRules.violations(parsed.getFirstKey(), parsed)).isNotEmpty();
	}

}
