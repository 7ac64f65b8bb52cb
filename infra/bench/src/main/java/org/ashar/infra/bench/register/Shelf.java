package org.ashar.infra.bench.register;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import org.ashar.infra.bench.report.MissException;
import org.bson.Document;

/**
 * Records put where the services keep their own: copies of what these have written
 * themselves, under ids of their own, as if they had been entered over years.
 */
final class Shelf implements AutoCloseable {

	private static final int BULK = 2_000;

	private final MongoClient client;

	private final MongoCollection<Document> organizations;

	private final MongoCollection<Document> activities;

	private final List<Document> bodies;

	private final List<Document> works;

	/** With the models of both, in their order. */
	Shelf(int storePort, List<String> organizations, List<String> activities) {
		this.client = MongoClients.create("mongodb://127.0.0.1:" + storePort + "/?retryWrites=false");
		this.organizations = this.client.getDatabase("directory").getCollection("organizations");
		this.activities = this.client.getDatabase("activities").getCollection("activities");
		this.bodies = organizations.stream().map((id) -> one(this.organizations, id)).toList();
		this.works = activities.stream().map((id) -> one(this.activities, id)).toList();
	}

	private static Document one(MongoCollection<Document> collection, String id) {
		Document found = collection.find(Filters.eq("_id", id)).first();
		if (found == null) {
			throw new MissException("What was entered is not in " + collection.getNamespace());
		}
		return found;
	}

	/**
	 * There are so many organizations from now on, and so many activities; each model is
	 * copied as often as the others.
	 */
	void grow(int fromBodies, int toBodies, int fromWorks, int toWorks) {
		fill(this.organizations, this.bodies, fromBodies, toBodies);
		fill(this.activities, this.works, fromWorks, toWorks);
	}

	private static void fill(MongoCollection<Document> collection, List<Document> models, int from, int to) {
		for (int next = from; next < to; next += BULK) {
			List<Document> copies = new ArrayList<>(IntStream.range(next, Math.min(to, next + BULK))
				.mapToObj((number) -> copy(models.get(number % models.size()), number))
				.toList());
			collection.insertMany(copies);
		}
	}

	/* Each was entered ten minutes before the one before it. */
	private static Document copy(Document model, int number) {
		String id = UUID.randomUUID().toString();
		Document copy = new Document(model).append("_id", id);
		if (copy.containsKey("place")) {
			Instant entered = model.getDate("created").toInstant().minus(Duration.ofMinutes(10L * number));
			copy.append("place", "%013d-%s".formatted(entered.toEpochMilli(), id))
				.append("created", Date.from(entered))
				.append("modified", Date.from(entered));
		}
		return copy;
	}

	/** So many copies of the models in turn. */
	List<Copy> organizations(int many) {
		return copies(this.organizations, this.bodies, "profile.name.en", many);
	}

	/** The same of activities. */
	List<Copy> activities(int many) {
		return copies(this.activities, this.works, "content.title.en", many);
	}

	/** How many activities have both. */
	long countWorks(String field, Object value, String other, Object also) {
		return this.activities.countDocuments(Filters.and(Filters.eq(field, value), Filters.eq(other, also)));
	}

	private static List<Copy> copies(MongoCollection<Document> from, List<Document> models, String name, int many) {
		List<String> names = models.stream().map((model) -> at(model, name)).toList();
		List<Copy> copies = new ArrayList<>();
		from.find(Filters.in(name, names))
			.sort(new Document("_id", -1))
			.limit(many)
			.forEach((found) -> copies.add(new Copy(found.getString("_id"), names.indexOf(at(found, name)))));
		return copies;
	}

	private static String at(Document document, String path) {
		return document.getEmbedded(List.of(path.split("\\.")), String.class);
	}

	@Override
	public void close() {
		this.client.close();
	}

	/** A copy, and which model it is one of. */
	record Copy(String id, int model) {
	}

}
