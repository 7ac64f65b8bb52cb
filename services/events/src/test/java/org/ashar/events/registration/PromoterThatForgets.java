package org.ashar.events.registration;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

import org.bson.Document;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoOperations;

/** A keeper of seat books, broken: it writes a book whoever has changed it meanwhile. */
final class PromoterThatForgets {

	private PromoterThatForgets() {
	}

	/** The store, for a keeper that forgets the condition of its updates. */
	static MongoOperations unconditional(MongoOperations sound) {
		return (MongoOperations) Proxy.newProxyInstance(PromoterThatForgets.class.getClassLoader(),
				new Class<?>[] { MongoOperations.class }, (proxy, method, arguments) -> {
					try {
						return method.invoke(sound, arguments);
					}
					catch (InvocationTargetException failed) {
						if (failed.getCause() instanceof OptimisticLockingFailureException) {
							return overwrite(sound, arguments[0]);
						}
						throw failed.getCause();
					}
				});
	}

	private static Object overwrite(MongoOperations store, Object book) {
		Document written = new Document();
		store.getConverter().write(book, written);
		return store.execute(book.getClass(), collection -> {
			collection.replaceOne(new Document("_id", written.get("_id")), written);
			return book;
		});
	}

}
