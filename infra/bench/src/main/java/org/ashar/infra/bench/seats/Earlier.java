package org.ashar.infra.bench.seats;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.ashar.infra.bench.report.MissException;
import org.bson.BsonBinarySubType;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * Registrations for events of earlier years, put where the service keeps its own: copies
 * of what it has written itself, for other events and under ids of their own.
 */
final class Earlier {

	private static final int BULK = 2_000;

	private Earlier() {
	}

	/** Makes so many of them all in all, or as many as can be made in this time. */
	static long fill(int storePort, int wanted, Duration patience) {
		long deadline = System.nanoTime() + patience.toNanos();
		try (MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + storePort + "/?retryWrites=false")) {
			MongoDatabase events = client.getDatabase("events");
			MongoCollection<Document> registrations = events.getCollection("registrations");
			MongoCollection<Document> attendances = events.getCollection("attendances");
			List<Document> models = registrations.find().limit(BULK).into(new ArrayList<>());
			long there = registrations.countDocuments();
			for (; there < wanted && System.nanoTime() < deadline; there += models.size()) {
				Binary event = id();
				List<Document> copies = models.stream().map((model) -> copy(model, event)).toList();
				registrations.insertMany(copies);
				attendances.insertMany(copies.stream().map(Earlier::attendance).toList());
			}
			if (registrations.countDocuments() != there) {
				throw new MissException("Earlier registrations are missing");
			}
			return there;
		}
	}

	private static Document copy(Document model, Binary event) {
		Document copy = new Document(model);
		Binary id = id();
		copy.put("_id", id);
		copy.put("event", event);
		copy.put("attendance", UUID.randomUUID().toString());
		copy.put("place", model.getString("place").substring(0, 14) + uuid(id));
		return copy;
	}

	private static Document attendance(Document registration) {
		return new Document("_id", registration.getString("attendance")).append("registration",
				uuid(registration.get("_id", Binary.class)).toString());
	}

	private static Binary id() {
		UUID id = UUID.randomUUID();
		return new Binary(BsonBinarySubType.UUID_STANDARD,
				ByteBuffer.allocate(16)
					.putLong(id.getMostSignificantBits())
					.putLong(id.getLeastSignificantBits())
					.array());
	}

	private static UUID uuid(Binary id) {
		ByteBuffer bytes = ByteBuffer.wrap(id.getData());
		return new UUID(bytes.getLong(), bytes.getLong());
	}

}
