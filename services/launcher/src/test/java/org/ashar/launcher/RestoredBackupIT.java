package org.ashar.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A running installation is kept in a file and comes back elsewhere as it was. By its
 * name it follows a test that has a platform of its own, so that this one is at rest.
 */
class RestoredBackupIT {

	private static final List<String> LISTS = List.of("organizations", "activities", "recommendations", "documents",
			"indicators", "events", "people", "search?q=migration");

	@TempDir
	private Path folder;

	@Test
	void everyRecordIsThereAgainInAnEmptyFolder() {
		RunningPlatform original = RunningPlatform.get();
		Path file = this.folder.resolve("ashar.zip");
		Kept all = keep(original, file);
		Map<String, List<Document>> kept = all.records();
		Path restored = this.folder.resolve("restored");
		new Backup(restored).restore(file);
		RunningPlatform copy = RunningPlatform.on(restored);
		try {
			Map<String, List<Document>> there = records(copy);
			assertThat(there.keySet()).isEqualTo(kept.keySet());
			kept.forEach((collection, documents) -> assertThat(there.get(collection)).as(collection)
				.containsExactlyElementsOf(documents));
			assertThat(kept.values().stream().mapToInt(List::size).sum()).isGreaterThan(300);
			for (String list : LISTS) {
				// By now somebody else may be at work at the original.
				assertThat(shown(copy, list)).as(list).isIn(all.lists().get(list), shown(original, list));
			}
		}
		finally {
			copy.stop();
		}
	}

	@Test
	void nothingIsOverwritten() throws Exception {
		RunningPlatform original = RunningPlatform.get();
		Path file = Files.writeString(this.folder.resolve("mine.zip"), "mine");
		assertThatThrownBy(() -> new Backup(original.data()).write(file)).isInstanceOf(CannotRun.class)
			.hasMessageContaining("exists already");
		assertThatThrownBy(() -> new Backup(this.folder).restore(file)).isInstanceOf(CannotRun.class)
			.hasMessageContaining("not empty");
		assertThatThrownBy(() -> new Backup(this.folder.resolve("new")).restore(file)).isInstanceOf(CannotRun.class)
			.hasMessageContaining("no backup of Ashar");
		assertThat(file).hasContent("mine");
	}

	/*
	 * Services are at work by themselves: it is kept again until nothing has changed
	 * meanwhile.
	 */
	private static Kept keep(RunningPlatform platform, Path file) {
		Awaitility.await()
			.atMost(Duration.ofMinutes(5))
			.until(() -> isEveryLetterCounted(platform) && isEveryEntryFiled(platform) && isNoNewsDueSoon(platform));
		Map<String, List<Document>> before = records(platform);
		new Backup(platform.data()).write(file);
		Map<String, String> lists = LISTS.stream()
			.collect(Collectors.toMap((list) -> list, (list) -> shown(platform, list)));
		Map<String, List<Document>> after = records(platform);
		if (after.equals(before)) {
			return new Kept(after, lists);
		}
		file.toFile().delete();
		return keep(platform, file);
	}

	/* What has been sent and not been counted is counted by the copy. */
	private static boolean isEveryLetterCounted(RunningPlatform platform) {
		try (MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + platform.ports().mongo())) {
			MongoDatabase notifications = client.getDatabase("notifications");
			return notifications.getCollection("letters").find(Filters.exists("journey.told")).first() == null
					&& notifications.getCollection("letterBundles")
						.find(Filters.or(Filters.exists("told"), Filters.eq("open", true)))
						.first() == null;
		}
	}

	/* What is on its way to the audit trail is filed by the copy. */
	private static boolean isEveryEntryFiled(RunningPlatform platform) {
		try (MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + platform.ports().mongo())) {
			return Stream.of("directory", "activities")
				.map(client::getDatabase)
				.flatMap((service) -> service.listCollectionNames()
					.into(new ArrayList<>())
					.stream()
					.map(service::getCollection))
				.allMatch((records) -> records.find(Filters.exists("outbox.trail.0")).first() == null);
		}
	}

	/* What guests are told a while after it has changed is told by the copy. */
	private static boolean isNoNewsDueSoon(RunningPlatform platform) {
		try (MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + platform.ports().mongo())) {
			Date soon = new Date(System.currentTimeMillis() + Duration.ofMinutes(2).toMillis());
			return client.getDatabase("events")
				.getCollection("events")
				.find(Filters.lt("news.tellAt", soon))
				.first() == null;
		}
	}

	/*
	 * All documents of all services, by collection. The outbox is on its way all the
	 * time, and the copy goes on with what the original had still to do, which counts as
	 * another version.
	 */
	private static Map<String, List<Document>> records(RunningPlatform platform) {
		Map<String, List<Document>> records = new TreeMap<>();
		try (MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + platform.ports().mongo())) {
			for (String database : client.listDatabaseNames()) {
				MongoDatabase documents = client.getDatabase(database);
				for (String collection : documents.listCollectionNames()) {
					List<Document> all = documents.getCollection(collection)
						.find()
						.sort(Sorts.ascending("_id"))
						.into(new ArrayList<>());
					all.forEach((document) -> List.of("outbox", "version").forEach(document::remove));
					records.put(database + "." + collection, all);
				}
			}
		}
		return records;
	}

	private static String shown(RunningPlatform platform, String list) {
		return new Visitor(platform.portal(), "en").get("/api/v1/" + list).body();
	}

	/**
	 * What was there when it was kept.
	 *
	 * @param lists as they were shown
	 */
	private record Kept(Map<String, List<Document>> records, Map<String, String> lists) {
	}

}
