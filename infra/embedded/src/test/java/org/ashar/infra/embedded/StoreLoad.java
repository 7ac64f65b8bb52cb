package org.ashar.infra.embedded;

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiPredicate;
import org.bson.Document;
import org.bson.UuidRepresentation;

/**
 * Twelve clients that insert, update on condition, claim and read; they remember what
 * they were answered.
 */
final class StoreLoad {

	private static final int INSERTERS = 4;

	private static final int UPDATERS = 4;

	private static final int CLAIMANTS = 2;

	private static final int READERS = 2;

	private static final int GROUPS = 13;

	private final Random seeds;

	private final Map<String, Document> inserted = new ConcurrentHashMap<>();

	private final Map<Integer, Integer> updated = new ConcurrentHashMap<>();

	private final Map<Integer, Integer> seen = new ConcurrentHashMap<>();

	private final Map<String, String> claimed = new ConcurrentHashMap<>();

	private final AtomicLong names = new AtomicLong();

	private final AtomicLong reads = new AtomicLong();

	private final AtomicLong torn = new AtomicLong();

	private final List<Thread> clients = new ArrayList<>();

	private volatile boolean running;

	/** What went wrong, counted over all restarts. */
	static final class Losses {

		private final long[] counts = new long[6];

		List<Long> all() {
			return Arrays.stream(counts).boxed().toList();
		}

		@Override
		public String toString() {
			return "lost_inserts=" + counts[0] + " lost_updates=" + counts[1] + " lost_claims=" + counts[2]
					+ " seen_then_lost=" + counts[3] + " index_differs=" + counts[4] + " torn_reads=" + counts[5];
		}

	}

	StoreLoad(long seed) {
		seeds = new Random(seed);
	}

	static MongoClient client(int port) {
		return MongoClients.create(MongoClientSettings.builder()
			.uuidRepresentation(UuidRepresentation.STANDARD)
			.retryWrites(false)
			.retryReads(false)
			.applyToConnectionPoolSettings(pool -> pool.maxSize(20))
			.applyToSocketSettings(socket -> socket.readTimeout(60, TimeUnit.SECONDS))
			.applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(30, TimeUnit.SECONDS)
				.hosts(List.of(new ServerAddress("127.0.0.1", port))))
			.build());
	}

	void start(MongoDatabase database) {
		MongoCollection<Document> facts = database.getCollection("facts");
		facts.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
		facts.createIndex(Indexes.ascending("group"));
		facts.createIndex(Indexes.compoundIndex(Indexes.ascending("group"), Indexes.descending("n")));
		facts.createIndex(Indexes.ascending("tags"), new IndexOptions().sparse(true));
		database.getCollection("states").createIndex(Indexes.ascending("even", "version"));
		running = true;
		for (int i = 0; i < INSERTERS; i++) {
			client(random -> insert(facts, random));
		}
		for (int i = 0; i < UPDATERS; i++) {
			int owner = i;
			client(random -> update(database.getCollection("states"), owner * 5 + random.nextInt(5)));
		}
		for (int i = 0; i < CLAIMANTS; i++) {
			client(random -> claim(database.getCollection("claims"), "claim" + random.nextInt(100_000)));
		}
		for (int i = 0; i < READERS; i++) {
			client(random -> read(database.getCollection("states"), random.nextInt(UPDATERS * 5)));
		}
	}

	private interface Step {

		void once(Random random);

	}

	private void client(Step step) {
		Random random = new Random(seeds.nextLong());
		clients.add(Thread.ofPlatform().start(() -> {
			while (running) {
				try {
					step.once(random);
				}
				catch (MongoException | IllegalStateException e) {
					// Killed: whether this one was done is not known, and it was not
					// answered.
					if (!(e instanceof MongoWriteException)) {
						return;
					}
				}
			}
		}));
	}

	void stop() {
		running = false;
		clients.forEach(client -> {
			try {
				client.join();
			}
			catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		});
		clients.clear();
	}

	private void insert(MongoCollection<Document> facts, Random random) {
		String name = "fact" + names.incrementAndGet();
		Document fact = new Document("_id", name).append("key", "key of " + name)
			.append("group", random.nextInt(GROUPS))
			.append("n", random.nextInt(1_000))
			.append("text", "x".repeat(random.nextInt(400)));
		if (random.nextBoolean()) {
			// Many entries for one document: a commit in the middle of them would show.
			fact.append("tags", random.ints(80, 0, 500).mapToObj(tag -> "t" + tag).toList());
		}
		facts.insertOne(fact);
		inserted.put(name, fact);
	}

	/**
	 * Each state has one owner, so after an answer its version is at least the one
	 * answered.
	 */
	private void update(MongoCollection<Document> states, int id) {
		int version;
		synchronized (this) {
			version = updated.merge(id, 0, Integer::max);
		}
		Document current = states.find(Filters.eq("_id", id)).first();
		if (current == null) {
			states.insertOne(new Document("_id", id).append("version", 0).append("mirror", 0).append("even", true));
			return;
		}
		int next = Math.max(version, current.getInteger("version")) + 1;
		boolean done = states.updateOne(Filters.and(Filters.eq("_id", id), Filters.eq("version", next - 1)),
				Updates.combine(Updates.set("version", next), Updates.set("mirror", next),
						Updates.set("even", next % 2 == 0), Updates.push("log", next)))
			.getModifiedCount() == 1;
		if (done) {
			updated.merge(id, next, Integer::max);
		}
		if (next % 50 == 0) {
			states.updateOne(Filters.eq("_id", id), Updates.unset("log"));
		}
	}

	private void claim(MongoCollection<Document> claims, String name) {
		String owner = Thread.currentThread().threadId() + "/" + names.incrementAndGet();
		claims.insertOne(new Document("_id", name).append("owner", owner));
		claimed.put(name, owner);
	}

	private void read(MongoCollection<Document> states, int id) {
		Document state = states.find(Filters.eq("_id", id)).first();
		if (state != null) {
			reads.incrementAndGet();
			torn.addAndGet(state.getInteger("version").equals(state.getInteger("mirror")) ? 0 : 1);
			seen.merge(id, state.getInteger("version"), Integer::max);
		}
	}

	/** Compares what the store has with what was answered. */
	void check(MongoDatabase database, Losses losses) {
		Map<String, Document> facts = all(database.getCollection("facts"));
		losses.counts[0] += count(inserted, (name, fact) -> !fact.equals(facts.get(name)));
		Map<Integer, Integer> versions = new HashMap<>();
		database.getCollection("states")
			.find()
			.forEach(state -> versions.put(state.getInteger("_id"), state.getInteger("version")));
		losses.counts[1] += count(updated, (id, version) -> versions.getOrDefault(id, 0) < version);
		Map<String, Document> claims = all(database.getCollection("claims"));
		losses.counts[2] += count(claimed,
				(name, owner) -> !claims.containsKey(name) || !claims.get(name).getString("owner").equals(owner));
		losses.counts[3] += count(seen, (id, version) -> versions.getOrDefault(id, -1) < version);
		for (String name : database.listCollectionNames()) {
			losses.counts[4] += database.runCommand(new Document("validate", name)).getBoolean("valid") ? 0 : 1;
		}
		losses.counts[4] += servedOtherwiseThanScanned(database.getCollection("facts"), facts);
		losses.counts[5] = torn.get();
	}

	private static <K, V> long count(Map<K, V> all, BiPredicate<K, V> wrong) {
		return all.entrySet().stream().filter(one -> wrong.test(one.getKey(), one.getValue())).count();
	}

	/** {@code $nor} is served by no index: both ways must count the same. */
	private static long servedOtherwiseThanScanned(MongoCollection<Document> facts, Map<String, Document> all) {
		long differences = 0;
		for (int group = 0; group < GROUPS; group++) {
			long served = facts.countDocuments(Filters.eq("group", group));
			long scanned = facts.countDocuments(Filters.nor(Filters.ne("group", group)));
			differences += served == scanned ? 0 : 1;
		}
		for (Document fact : all.values().stream().limit(200).toList()) {
			differences += fact.equals(facts.find(Filters.eq("key", fact.get("key"))).first()) ? 0 : 1;
		}
		return differences;
	}

	private static Map<String, Document> all(MongoCollection<Document> collection) {
		Map<String, Document> all = new HashMap<>();
		collection.find().forEach(document -> all.put(document.getString("_id"), document));
		return all;
	}

	long acknowledged() {
		return inserted.size() + claimed.size() + updated.values().stream().mapToLong(Integer::longValue).sum();
	}

	String figures() {
		return "inserts=" + inserted.size() + " updates=" + updated.values().stream().mapToInt(Integer::intValue).sum()
				+ " claims=" + claimed.size() + " reads=" + reads;
	}

}
