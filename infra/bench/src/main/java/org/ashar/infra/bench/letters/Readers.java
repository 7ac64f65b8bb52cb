package org.ashar.infra.bench.letters;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import org.ashar.infra.bench.report.MissException;
import org.ashar.infra.bench.run.Installation;
import org.ashar.infra.bench.run.Mailbox;
import org.ashar.infra.bench.run.Patience;
import org.ashar.infra.bench.run.Portal;
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

	private static final String HOME = Portal.address(2);

	private final Portal portal;

	private final Mailbox mailbox;

	private final Sealing sealing;

	private final MongoClient client;

	private final MongoDatabase store;

	private long lastTick;

	Readers(Installation installation, Sealing sealing) {
		this.portal = new Portal(installation.port());
		this.mailbox = new Mailbox(installation.mailboxPort());
		this.sealing = sealing;
		this.client = MongoClients.create("mongodb://127.0.0.1:" + installation.storePort() + "/?retryWrites=false");
		this.store = this.client.getDatabase("notifications");
	}

	/**
	 * So many follow a record, evenly in all languages.
	 * @return the ids of their subscriptions by address
	 */
	Map<String, String> follow(Models models, int people) throws GeneralSecurityException {
		return follow(models, 0, people);
	}

	/** The same, where so many follow it already. */
	Map<String, String> follow(Models models, int already, int people) throws GeneralSecurityException {
		Map<String, String> followers = new HashMap<>();
		List<Document> subscribers = new ArrayList<>();
		List<Document> subscriptions = new ArrayList<>();
		List<Document> keys = new ArrayList<>();
		for (int number = already; number < people; number++) {
			String address = address(models.record(), LANGUAGES.get(number % LANGUAGES.size()), number);
			Document[] model = models.each().get(number % LANGUAGES.size());
			boolean herself = number < LANGUAGES.size();
			Document subscriber = herself ? model[0] : subscriber(model[0], address, keys);
			Document subscription = herself ? model[1] : subscription(model[1], subscriber.getString("_id"));
			followers.put(address, subscription.getString("_id"));
			if (!herself) {
				subscribers.add(subscriber);
				subscriptions.add(subscription);
			}
			if (subscribers.size() == BULK || number == people - 1) {
				store(subscribers, subscriptions, keys);
			}
		}
		return followers;
	}

	private Document subscriber(Document model, String address, List<Document> keys) throws GeneralSecurityException {
		String id = nextId().toString();
		Sealing.Sealed sealed = this.sealing.seal(address);
		keys.add(new Document("_id", id).append("key", sealed.key()));
		return new Document(model).append("_id", id)
			.append("fingerprint", this.sealing.fingerprint(address))
			.append("sealedAddress", sealed.address());
	}

	/* As the platform makes them, each after the one before (RFC 9562, version 7). */
	private UUID nextId() {
		this.lastTick = Math.max(this.lastTick + 1, System.currentTimeMillis() << 12);
		long high = (this.lastTick >>> 12) << 16 | 0x7000L | (this.lastTick & 0xFFF);
		return new UUID(high, UUID.randomUUID().getLeastSignificantBits());
	}

	private static Document subscription(Document model, String subscriber) {
		return new Document(model).append("_id", UUID.randomUUID().toString()).append("subscriber", subscriber);
	}

	/** The address of one of them, which tells her language. */
	static String address(String record, String language, int number) {
		return language + "." + number + "@" + record + ".example.org";
	}

	/** What is noted of the letters to these people. */
	Outcomes outcomes(Iterable<String> people) throws GeneralSecurityException {
		return new Outcomes(this.store, this.sealing, people);
	}

	/**
	 * How many letters have ended well, as is noted for each person; of those in bundles
	 * what is noted is a number, when they did.
	 */
	long accepted() {
		long taken = 0;
		for (Document bundle : collection("letterBundles").find().projection(Projections.include("marks"))) {
			taken += bundle.getList("marks", Number.class).stream().filter((mark) -> mark.longValue() > 0).count();
		}
		return taken + collection("letters").countDocuments(Filters.eq("journey.state", "ACCEPTED"));
	}

	/** Whether news are known of which not everybody has been told. */
	boolean areSpreading() {
		return collection("occasions").find(Filters.or(Filters.eq("open", true), Filters.eq("spreading", true)))
			.first() != null;
	}

	/** Whether letters wait that are not in bundles. */
	boolean areLettersDue() {
		return collection("letters").find(Filters.exists("journey.queue")).first() != null;
	}

	/** How many news wait for a digest; it takes a while when there are many. */
	long waiting() {
		long waiting = 0;
		for (Document bundle : collection("letterBundles").find(Filters.in("digest", "DAILY", "WEEKLY"))
			.projection(Projections.include("aside"))) {
			waiting += bundle.getList("aside", String.class).size();
		}
		return waiting;
	}

	/**
	 * The windows of all digests are over now, whatever hour their readers have chosen.
	 */
	void endWindows() {
		collection("digestPlans").updateMany(new Document(),
				new Document("$set", new Document("due", new Date())).append("$inc", new Document("version", 1)));
	}

	@Override
	public void close() {
		this.client.close();
	}

	private void store(List<Document> subscribers, List<Document> subscriptions, List<Document> keys) {
		collection("addressKeys").insertMany(keys);
		collection("addressClaims").insertMany(subscribers.stream()
			.map((one) -> new Document("_id", one.get("fingerprint")).append("subscriber", one.get("_id")))
			.toList());
		collection("subscribers").insertMany(subscribers);
		collection("subscriptions").insertMany(subscriptions);
		keys.clear();
		subscribers.clear();
		subscriptions.clear();
	}

	/** One in each language confirms that she follows a record. */
	Models confirmed(String record) throws GeneralSecurityException {
		return confirmed("record", record, "at_once");
	}

	/** One in each language confirms that she follows something. */
	Models confirmed(String kind, String record, String frequency) throws GeneralSecurityException {
		List<String> addresses = LANGUAGES.stream()
			.map((language) -> address(record, language, LANGUAGES.indexOf(language)))
			.toList();
		this.mailbox.empty();
		for (int i = 0; i < addresses.size(); i++) {
			Map<String, Object> wish = Map.of("email", addresses.get(i), "language", LANGUAGES.get(i), "frequency",
					frequency, "criteria", List.of(Map.of("kind", kind, "value", record)));
			// The record may still be on its way to where it can be followed.
			Patience.until(LETTER, () -> accepted("/api/v1/subscriptions", wish), "Nobody can follow " + record);
		}
		this.mailbox.await(addresses);
		Map<String, String> tokens = this.mailbox.links(addresses, "/subscriptions/confirm/");
		List<Document[]> stored = new ArrayList<>();
		for (String address : addresses) {
			Map<String, String> token = Map.of("token", tokens.getOrDefault(address, ""));
			this.portal.post("/api/v1/subscriptions/confirm", token, HOME, null, "").must(200);
			Document subscriber = one("subscribers", "fingerprint", this.sealing.fingerprint(address));
			stored.add(new Document[] { subscriber, one("subscriptions", "subscriber", subscriber.getString("_id")) });
		}
		return new Models(record, stored);
	}

	private Optional<Boolean> accepted(String path, Object body) {
		return Optional.of(true).filter((it) -> this.portal.post(path, body, HOME, null, "").status() < 300);
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

	/**
	 * Those who signed up: subscriber and subscription in each language, as the platform
	 * has written them.
	 */
	record Models(String record, List<Document[]> each) {
	}

}
