package org.ashar.portal;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.ashar.infra.platform.testing.Http;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A service that is away costs its own part of a page, and not much of anybody's time.
 */
class StoppedServicesIT {

	/* The time limit of one question, and what a small machine needs besides. */
	private static final Duration ONE_QUESTION = Duration.ofSeconds(5);

	private static final Duration NO_QUESTION = Duration.ofSeconds(2);

	private static TestPortal portal;

	@BeforeAll
	static void start() {
		portal = TestPortal.shared();
		portal.browser("ky").get("/");
	}

	@BeforeEach
	void allIsWell() {
		portal.forgetOutages();
	}

	@ParameterizedTest
	@CsvSource({ "FAILS,ky,Бул бөлүк азыр жооп бербей", "HANGS,ru,Эта часть", "STOPS_HALF_WAY,en,This part" })
	void itsPartSaysSoAndTheOthersAreWhole(StandIn.Mood mood, String language, String notice) {
		portal.activities.be(mood);
		long start = System.nanoTime();
		Http.Answer home = portal.browser(language).get("/");
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(ONE_QUESTION);
		assertThat(home.status()).isEqualTo(200);
		Document page = Jsoup.parse(home.text());
		assertThat(page.select(".away")).hasSize(2).allMatch((part) -> part.text().startsWith(notice));
		assertThat(page.select("section[aria-labelledby=topics] a")).hasSize(1);
	}

	@ParameterizedTest
	@EnumSource(value = StandIn.Mood.class, names = "ANSWERS", mode = EnumSource.Mode.EXCLUDE)
	void aSearchThatIsAwayCostsItsOwnPartOnly(StandIn.Mood mood) {
		portal.knowledge.be(mood);
		Document home = Jsoup.parse(portal.browser("en").get("/").text());
		assertThat(home.select(".away")).hasSize(1);
		assertThat(home.select("section[aria-labelledby=changes] .away")).hasSize(1);
		Http.Answer search = portal.browser("en").get("/search?q=pension");
		assertThat(search.status()).isEqualTo(200);
		assertThat(Jsoup.parse(search.text()).select(".away")).hasSize(1);
		assertThat(Jsoup.parse(search.text()).select("main input[name=q]").val()).isEqualTo("pension");
		assertThat(portal.browser("en").get("/search/suggestions?q=pension").status()).isEqualTo(200);
	}

	@Test
	void aListStandsWhereTheNamesInItsFilterAreAway() {
		portal.directory.be(StandIn.Mood.HANGS);
		long start = System.nanoTime();
		Http.Answer list = portal.browser("en").get("/recommendations");
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(ONE_QUESTION);
		assertThat(list.status()).isEqualTo(200);
		assertThat(Jsoup.parse(list.text()).select(".away")).isEmpty();
	}

	@Test
	void aPageOfOneRecordSaysThatItsServiceIsAway() {
		portal.activities.be(StandIn.Mood.FAILS);
		Http.Answer page = portal.browser("ru").get("/activities/0198a1de-0000-7000-8000-000000000001");
		assertThat(page.status()).isEqualTo(503);
		assertThat(page.header("Retry-After")).hasValue("5");
		assertThat(Jsoup.parse(page.text()).select("h1").text()).isEqualTo("Временно не работает");
	}

	@Test
	void whoeverComesLaterDoesNotWaitForAServiceThatHangs() {
		portal.activities.be(StandIn.Mood.HANGS);
		fiveVisitorsAtOnce();
		long start = System.nanoTime();
		assertThat(portal.browser("ky").get("/").status()).isEqualTo(200);
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(NO_QUESTION);
	}

	@Test
	void aServiceThatCameBackIsAskedAgain() {
		portal.activities.be(StandIn.Mood.FAILS);
		for (int visitor = 0; visitor < 10; visitor++) {
			portal.browser("ky").get("/");
		}
		portal.activities.be(StandIn.Mood.ANSWERS);
		Awaitility.await()
			.atMost(Duration.ofSeconds(10))
			.until(() -> Jsoup.parse(portal.browser("ky").get("/").text()).select(".away").isEmpty());
	}

	@ParameterizedTest
	@EnumSource(value = StandIn.Mood.class, names = "ANSWERS", mode = EnumSource.Mode.EXCLUDE)
	void whoeverHasSignedInSeesWhatIsPublicWhileIdentityIsAway(StandIn.Mood mood) {
		Visitor curator = portal.signedIn("en", "[]", 30);
		assertThat(curator.open("/recommendations").select("form[action=/logout]")).hasSize(1);
		portal.identity.service().be(mood);
		long start = System.nanoTime();
		Document page = curator.open("/recommendations");
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(ONE_QUESTION.plusSeconds(3));
		assertThat(page.select(".away")).isEmpty();
		portal.identity.service().be(StandIn.Mood.ANSWERS);
		Awaitility.await()
			.atMost(Duration.ofSeconds(10))
			.until(() -> !curator.open("/recommendations").select("form[action=/logout]").isEmpty());
	}

	@Test
	void aProgramIsToldWhenToComeBack() {
		try (TestPortal alone = TestPortal.start(TestPortal.at("activities", StandIn.stopped()))) {
			Http.Answer answer = alone.program("ky").get("/api/v1/activities");
			assertThat(answer.status()).isEqualTo(503);
			assertThat(answer.header("Retry-After")).isPresent();
			assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
			assertThat(answer.header("Content-Language")).hasValue("ky");
			assertThat(answer.json().path("type").asString()).isEqualTo("urn:ashar:problem:unavailable");
			assertThat(Jsoup.parse(alone.browser("en").get("/").text()).select(".away")).hasSize(2);
		}
	}

	@Test
	void aProgramIsToldInsteadOfGettingHalfAnAnswer() {
		portal.activities.be(StandIn.Mood.STOPS_HALF_WAY);
		Http.Answer answer = portal.program("ru").get("/api/v1/activities");
		assertThat(answer.status()).isEqualTo(503);
		assertThat(answer.header("Retry-After")).isPresent();
		assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
		assertThat(answer.json().path("type").asString()).isEqualTo("urn:ashar:problem:unavailable");
	}

	@Test
	void aProgramIsNotKeptWaitingForAServiceThatHangs() {
		portal.activities.be(StandIn.Mood.HANGS);
		fiveVisitorsAtOnce();
		long start = System.nanoTime();
		Http.Answer answer = portal.program("en").get("/api/v1/activities");
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(NO_QUESTION);
		assertThat(answer.status()).isEqualTo(503);
		assertThat(answer.header("Retry-After")).isPresent();
	}

	/** Each of them waits. */
	private static void fiveVisitorsAtOnce() {
		try (ExecutorService visitors = Executors.newVirtualThreadPerTaskExecutor()) {
			IntStream.range(0, 5).forEach((_) -> visitors.submit(() -> portal.browser("ky").get("/")));
		}
	}

}
