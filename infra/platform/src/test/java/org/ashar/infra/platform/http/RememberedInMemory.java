package org.ashar.infra.platform.http;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/** The little of a store that remembering keys needs. */
final class RememberedInMemory {

	final Map<String, Document> documents = new ConcurrentHashMap<>();

	private final MongoOperations operations = mock();

	RememberedInMemory() {
		when(operations.findById(any(), eq(Document.class), eq(RememberedKeys.COLLECTION)))
			.thenAnswer(call -> documents.get(call.<String>getArgument(0)));
		when(operations.insert(any(Document.class), eq(RememberedKeys.COLLECTION))).thenAnswer(call -> {
			Document document = call.getArgument(0);
			if (documents.putIfAbsent(document.getString("_id"), document) != null) {
				throw new DuplicateKeyException("there already");
			}
			return document;
		});
		when(operations.remove(any(Query.class), eq(RememberedKeys.COLLECTION))).thenAnswer(call -> {
			// A sweep asks by age.
			documents.remove(String.valueOf(call.<Query>getArgument(0).getQueryObject().get("_id")));
			return null;
		});
	}

	MongoOperations operations() {
		return operations;
	}

}
