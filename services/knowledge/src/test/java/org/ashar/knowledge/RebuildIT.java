package org.ashar.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.ashar.infra.platform.testing.Http;
import org.ashar.infra.platform.testing.RunningService;
import org.ashar.knowledge.messaging.ListenerThatSwallows;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Promise 6: deleted and rebuilt it gives the same answers, to the last byte. */
class RebuildIT {

	private static final int MANY = 5_000;

	private static final int TRIES = 10;

	@BeforeAll
	static void tell() {
		PublicRecord.service();
		ChainWorld.all().forEach(PublicRecord::send);
		for (int i = 0; i < MANY; i++) {
			String id = UUID.nameUUIDFromBytes(("many" + i).getBytes(StandardCharsets.UTF_8)).toString();
			PublicRecord.sendSoon(Told.document(id, 1, Map.of("ky", "Көп документтин бири №" + i), null));
		}
		PublicRecord.awaitUntilRead();
	}

	@Test
	void killedWhileItReadsAndLaterDeletedItGivesTheSameAnswers() {
		Map<String, String> before = answers(PublicRecord.visitor());
		assertThat(before).hasSizeGreaterThan(100);
		Path folder = PublicRecord.newFolder();
		for (int tries = 1; !isKilledWhileItReads(folder); tries++) {
			assertThat(tries).as("killed on the way").isLessThan(TRIES);
			PublicRecord.delete(folder);
		}
		try (KnowledgeProcess again = KnowledgeProcess.start(folder)) {
			again.awaitReady();
			assertThat(answers(again.http())).as("from the commit on").isEqualTo(before);
		}
		PublicRecord.delete(folder);
		try (KnowledgeProcess rebuilt = KnowledgeProcess.start(folder)) {
			rebuilt.awaitReady();
			assertThat(answers(rebuilt.http())).as("rebuilt").isEqualTo(before);
		}
	}

	@Test
	void aListenerThatSwallowsIsFound() {
		Map<String, String> before = answers(PublicRecord.visitor());
		Path folder = PublicRecord.newFolder();
		try (RunningService broken = RunningService.start(ListenerThatSwallows.class, "knowledge",
				"--ashar.knowledge.folder=" + folder)) {
			PublicRecord.awaitUntilRead(folder);
			Awaitility.await().until(() -> broken.http().get("/actuator/health/readiness").status() == 200);
			assertThatThrownBy(() -> assertThat(answers(broken.http())).isEqualTo(before))
				.isInstanceOf(AssertionError.class);
		}
	}

	/* Who was kept busy elsewhere comes too late: it is killed another time. */
	private static boolean isKilledWhileItReads(Path folder) {
		KnowledgeProcess killed = KnowledgeProcess.start(folder);
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.pollInterval(Duration.ofMillis(10))
			.until(() -> PublicRecord.read(folder), committed -> committed > 0);
		killed.kill();
		return PublicRecord.read(folder) < PublicRecord.told();
	}

	private static Map<String, String> answers(Http http) {
		Map<String, String> answers = new TreeMap<>();
		for (Gold.Wanted wanted : Gold.queries()) {
			ask(http.language(wanted.reader()), "/api/v1/search?limit=100&q=" + encoded(wanted.words()), answers);
			ask(http.language(wanted.reader()), "/api/v1/search/suggestions?q=" + encoded(wanted.words()), answers);
		}
		ask(http.language("ru"), "/api/v1/search?q=" + encoded("стратегея миграции"), answers);
		for (String more : List.of("", "&topic=rights", "&country=russia",
				"&type=recommendation&topic=social-protection", "&language=en&from=2012&to=2013-06")) {
			ask(http.language("ru"), "/api/v1/search?limit=50" + more, answers);
		}
		for (String language : List.of("ky", "ru", "en")) {
			ask(http, "/api/v1/feeds/rights." + language + ".atom", answers);
			ask(http, "/api/v1/feeds/social-protection." + language + ".atom", answers);
		}
		ask(http, "/api/v1/recommendations/" + ChainWorld.RECOMMENDATION + "/chain", answers);
		past(http, "recommendation/" + ChainWorld.RECOMMENDATION, answers);
		past(http, "organization/" + ChainWorld.MINISTRY, answers);
		past(http, "event/" + ChainWorld.EVENT, answers);
		past(http, "activity/" + ChainWorld.LAW, answers);
		past(http, "document/" + ChainWorld.SOURCE, answers);
		ask(http, "/api/v1/records/recommendation/" + ChainWorld.RECOMMENDATION + "/differences?from=3&to=7", answers);
		return answers;
	}

	/* The record as it stood after each of its messages, and on a day. */
	private static void past(Http http, String record, Map<String, String> answers) {
		String path = "/api/v1/records/" + record;
		ask(http, path, answers);
		ask(http, path + "/history", answers);
		ask(http, path + "?asOf=2013-06-03", answers);
		http.get(path + "/history")
			.json()
			.get("items")
			.forEach(version -> ask(http, path + "/versions/" + version.get("sequence").asLong(), answers));
	}

	private static void ask(Http http, String path, Map<String, String> answers) {
		Http.Answer answer = http.get(path);
		assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
		answers.put(path, answer.text() + answer.header("ETag").orElse(""));
	}

	private static String encoded(String words) {
		return URLEncoder.encode(words, StandardCharsets.UTF_8);
	}

}
