package org.ashar.infra.bench.letters;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import org.ashar.infra.bench.report.MissException;
import org.ashar.infra.bench.run.Api;
import org.ashar.infra.bench.run.Installation;
import org.ashar.infra.bench.run.Patience;
import org.bson.Document;

/**
 * People who follow a record and have confirmed that. One of each language signs up over
 * HTTP and follows the link in her letter; the others are stored as she is, since letters
 * that ask for confirmation are not what is measured.
 */
final class Readers implements AutoCloseable {

	static final List<String> LANGUAGES = List.of("ky", "ru", "en");

	private static final int BULK = 2_000;

	private static final Duration LETTER = Duration.ofSeconds(30);

	private static final Pattern LINK = Pattern.compile("/subscriptions/confirm/([A-Za-z0-9._~-]+)");

	private final Api visitor;

	private final Api mailbox;

	private final Sealing sealing;

	private final MongoClient client;

	private final MongoDatabase store;

	Readers(Installation installation, Sealing sealing) {
		this.visitor = new Api("http://localhost:" + installation.port() + "/api/v1", Map.of());
		this.mailbox = new Api("http://localhost:" + installation.mailboxPort() + "/api/v1", Map.of());
		this.sealing = sealing;
		this.client = MongoClients.create("mongodb://127.0.0.1:" + installation.storePort() + "/?retryWrites=false");
		this.store = this.client.getDatabase("notifications");
	}

	/**
	 * So many follow a record, evenly in all languages.
	 * @return the ids of their subscriptions by address
	 */
	Map<String, String> follow(String record, int people) throws GeneralSecurityException {
		Map<String, String> followers = new HashMap<>();
		List<Document[]> models = new ArrayList<>();
		for (String language : LANGUAGES) {
			Document[] model = confirmed(record, language);
			followers.put(address(record, language, models.size()), model[1].getString("_id"));
			models.add(model);
		}
		List<Document> subscribers = new ArrayList<>();
		List<Document> subscriptions = new ArrayList<>();
		for (int number = models.size(); number < people; number++) {
			Document[] model = models.get(number % models.size());
			String address = address(record, LANGUAGES.get(number % models.size()), number);
			String id = UUID.randomUUID().toString();
			subscribers.add(new Document(model[0]).append("_id", id)
				.append("fingerprint", this.sealing.fingerprint(address))
				.append("sealedAddress", this.sealing.seal(address)));
			Document subscription = new Document(model[1]).append("_id", UUID.randomUUID().toString())
				.append("subscriber", id);
			subscriptions.add(subscription);
			followers.put(address, subscription.getString("_id"));
			if (subscribers.size() == BULK || number == people - 1) {
				store(subscribers, subscriptions);
			}
		}
		return followers;
	}

	/** The address of one of them, which tells her language. */
	static String address(String record, String language, int number) {
		return language + "." + number + "@" + record + ".example.org";
	}

	/** How many letters have ended well, as is noted for each person. */
	long accepted() {
		return collection("letters").countDocuments(Filters.eq("journey.state", "ACCEPTED"));
	}

	@Override
	public void close() {
		this.client.close();
	}

	private void store(List<Document> subscribers, List<Document> subscriptions) {
		collection("addressClaims").insertMany(subscribers.stream()
			.map((one) -> new Document("_id", one.get("fingerprint")).append("subscriber", one.get("_id")))
			.toList());
		collection("subscribers").insertMany(subscribers);
		collection("subscriptions").insertMany(subscriptions);
		subscribers.clear();
		subscriptions.clear();
	}

	/* A subscriber and what she follows, as the platform has written them. */
	private Document[] confirmed(String record, String language) throws GeneralSecurityException {
		String address = address(record, language, LANGUAGES.indexOf(language));
		Map<String, Object> wish = Map.of("email", address, "language", language, "frequency", "at_once", "criteria",
				List.of(Map.of("kind", "record", "value", record)));
		// The record may still be on its way to where it can be followed.
		Patience.until(LETTER,
				() -> this.visitor.attemptPost("/subscriptions", wish) ? Optional.of(true) : Optional.empty(),
				"Nobody can follow " + record);
		this.visitor.post("/subscriptions/confirm", Map.of("token", token(address)), Map.of());
		Document subscriber = one("subscribers", "fingerprint", this.sealing.fingerprint(address));
		return new Document[] { subscriber, one("subscriptions", "subscriber", subscriber.getString("_id")) };
	}

	private String token(String address) {
		String query = "/search?limit=1&query=" + URLEncoder.encode("to:\"" + address + "\"", StandardCharsets.UTF_8);
		return Patience.until(LETTER, () -> {
			String letter = this.mailbox.get(query).at("/messages/0/ID").asString("");
			Matcher link = LINK.matcher(letter.isEmpty() ? "" : this.mailbox.get("/message/" + letter).toString());
			return link.find() ? Optional.of(link.group(1)) : Optional.empty();
		}, "No letter came that asks " + address + " to confirm");
	}

	private Document one(String collection, String field, String value) {
		Document found = collection(collection).find(Filters.eq(field, value)).first();
		if (found == null) {
			throw new MissException("What was confirmed is not in " + collection);
		}
		return found;
	}

	private MongoCollection<Document> collection(String name) {
		return this.store.getCollection(name);
	}

}
