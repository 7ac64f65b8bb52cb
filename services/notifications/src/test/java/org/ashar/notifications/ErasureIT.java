package org.ashar.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.ashar.infra.platform.testing.Backends;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Whoever follows nothing any more is forgotten: the files of broker and store, and what
 * was logged, do not hold the address, and the key that would open what is sealed is
 * gone.
 */
@ExtendWith({ SharedWorld.class, OutputCaptureExtension.class })
class ErasureIT {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final World world;

	ErasureIT(World world) {
		this.world = world;
	}

	@Test
	void fourWeeksAfterTheLastSubscriptionTheAddressIsNowhere(CapturedOutput output) {
		String name = "erase-" + UUID.randomUUID();
		String title = "In the clear " + UUID.randomUUID();
		String reader = name + "@example.org";
		String topic = world.wire().topic();
		String token = world.subscribe(reader, "en", "at_once", "topic", topic);
		world.wire().activity(Map.of("en", title, "ru", title, "ky", title), topic);
		Received letter = world.relay().await(reader, 2).getLast();
		new Postmaster(world).report(List.of(Postmaster.bounce(letter, "4.2.2")));
		String person = person(letter);
		world.http().post("/api/v1/unsubscribe", Map.of("token", letter.oneClickToken()));
		world.awaitQuiet();
		assertThat(files(title)).as("this way one finds what is there").isNotEmpty();

		world.later(Duration.ofDays(27));
		world.awaitQuiet();
		assertThat(store().findById(person, Document.class, "addressKeys")).isNotNull();
		world.later(Duration.ofDays(2));
		Awaitility.await("the key to be destroyed")
			.atMost(PATIENCE)
			.until(() -> store().findById(person, Document.class, "addressKeys") == null);

		Document left = Objects.requireNonNull(store().findById(person, Document.class, "subscribers"));
		assertThat(left.getString("status")).isEqualTo("NULLIFIED");
		assertThat(left).doesNotContainKeys("sealedAddress", "fingerprint");
		assertThat(world.http().header("Subscriber-Token", token).get("/api/v1/preferences").status()).isEqualTo(404);
		assertThat(files(name)).isEmpty();
		assertThat(output.getAll()).doesNotContain(name);
	}

	@Test
	void anAddressCannotBeReadWithoutTheKeyOfItsOwner() {
		String reader = World.address();
		world.subscribe(reader, "en", "at_once", "topic", world.wire().topic());
		String stored = store().findAll(Document.class, "subscribers").toString();

		assertThat(stored).doesNotContain(reader);
		// Those whom a test before this one left behind may just be forgotten.
		Awaitility.await("a key for each address")
			.atMost(PATIENCE)
			.untilAsserted(() -> assertThat(store().findAll(Document.class, "addressKeys")).hasSameSizeAs(store()
				.find(Query.query(Criteria.where("sealedAddress").exists(true)), Document.class, "subscribers")));
	}

	private String person(Received letter) {
		String id = letter.header("Message-ID").replaceAll("[<>]", "").split("@")[0];
		return Objects.requireNonNull(store().findById(id, Document.class, "letters")).getString("person");
	}

	private MongoOperations store() {
		return world.service().bean(MongoOperations.class);
	}

	private static List<Path> files(String text) {
		return Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)
			.flatMap(charset -> files(text.getBytes(charset)).stream())
			.toList();
	}

	/** The files of the backends that hold these bytes. */
	private static List<Path> files(byte[] wanted) {
		Path folder = Backends.start().files().orElse(null);
		Assumptions.assumeTrue(folder != null, "The files of containers are out of reach");
		String needle = new String(wanted, StandardCharsets.ISO_8859_1);
		List<Path> found = new ArrayList<>();
		try {
			Files.walkFileTree(Objects.requireNonNull(folder), new SimpleFileVisitor<>() {

				@Override
				public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
					if (read(file).contains(needle)) {
						found.add(file);
					}
					return FileVisitResult.CONTINUE;
				}

				@Override
				public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
					if (failed instanceof NoSuchFileException) {
						return FileVisitResult.CONTINUE;
					}
					throw failed;
				}

			});
			return found;
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** A file may be gone before it is read, as before it is looked at. */
	private static String read(Path file) {
		try {
			return Files.readString(file, StandardCharsets.ISO_8859_1);
		}
		catch (IOException gone) {
			return "";
		}
	}

}
