package org.ashar.notifications.subscription;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/**
 * Each person's own key, apart from what it seals: once it is destroyed, nothing that was
 * ever sealed with it can be read, wherever a copy lies.
 */
@Repository
class AddressKeys {

	private static final String COLLECTION = "addressKeys";

	private static final String KEY = "key";

	private final MongoOperations mongo;

	AddressKeys(MongoOperations mongo) {
		this.mongo = mongo;
	}

	/** The person's key: this one, if there was none. */
	byte[] keep(SubscriberId person, byte[] fresh) {
		try {
			mongo.insert(new Document("_id", id(person)).append(KEY, new Binary(fresh)), COLLECTION);
			return fresh;
		}
		catch (DuplicateKeyException raced) {
			return Objects.requireNonNull(all(List.of(person)).get(person), "It was destroyed at the same moment");
		}
	}

	/** The keys of these people, as far as they have one. */
	Map<SubscriberId, byte[]> all(Collection<SubscriberId> people) {
		Map<SubscriberId, byte[]> keys = new HashMap<>();
		mongo
			.find(Query.query(Criteria.where("_id").in(people.stream().map(AddressKeys::id).toList())), Document.class,
					COLLECTION)
			.forEach(found -> keys.put(new SubscriberId(UUID.fromString(found.getString("_id"))),
					found.get(KEY, Binary.class).getData()));
		return keys;
	}

	void destroy(SubscriberId person) {
		mongo.remove(Query.query(Criteria.where("_id").is(id(person))), COLLECTION);
	}

	private static String id(SubscriberId person) {
		return person.value().toString();
	}

}
