package org.ashar.portal;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.ashar.infra.platform.testing.Http;
import org.ashar.infra.platform.testing.InTime;
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
	void itsPartSaysSoAndTheOthersAreWhole(StandIn.Mood mood, String language, String notice) throws Exception {
		Http.Answer home = InTime.done(ONE_QUESTION, () -> nowOnly(portal.activities, mood),
				(_) -> portal.browser(language).get("/"));
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
	void aListStandsWhereTheNamesInItsFilterAreAway() throws Exception {
		Http.Answer list = InTime.done(ONE_QUESTION, () -> nowOnly(portal.directory, StandIn.Mood.HANGS),
				(_) -> portal.browser("en").get("/recommendations"));
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
	void whoeverComesLaterDoesNotWaitForAServiceThatHangs() throws Exception {
		Http.Answer home = InTime.done(NO_QUESTION, StoppedServicesIT::fiveVisitorsHaveWaited,
				(_) -> portal.browser("ky").get("/"));
		assertThat(home.status()).isEqualTo(200);
	}

	@Test
	void aServiceThatCameBackIsAskedAgain() {
		portal.activities.be(StandIn.Mood.FAILS);
		for (int visitor = 0; visitor < 10; visitor++) {
			portal.browser("ky").get("/");
		}
		portal.activities.be(StandIn.Mood.ANSWERS);
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> Jsoup.parse(portal.browser("ky").get("/").text()).select(".away").isEmpty());
	}

	@ParameterizedTest
	@EnumSource(value = StandIn.Mood.class, names = "ANSWERS", mode = EnumSource.Mode.EXCLUDE)
	void whoeverHasSignedInSeesWhatIsPublicWhileIdentityIsAway(StandIn.Mood mood) throws Exception {
		Visitor curator = portal.signedIn("en", "[]", 30);
		assertThat(curator.open("/recommendations").select("form[action=/logout]")).hasSize(1);
		Document page = InTime.done(ONE_QUESTION.plusSeconds(3), () -> nowOnly(portal.identity.service(), mood),
				(_) -> curator.open("/recommendations"));
		assertThat(page.select(".away")).isEmpty();
		portal.identity.service().be(StandIn.Mood.ANSWERS);
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
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
	void aProgramIsNotKeptWaitingForAServiceThatHangs() throws Exception {
		Http.Answer answer = InTime.done(NO_QUESTION, StoppedServicesIT::fiveVisitorsHaveWaited,
				(_) -> portal.program("en").get("/api/v1/activities"));
		assertThat(answer.status()).isEqualTo(503);
		assertThat(answer.header("Retry-After")).isPresent();
	}

	/** One service is so, and nobody has learned of it yet. */
	private static StandIn nowOnly(StandIn service, StandIn.Mood mood) {
		portal.forgetOutages();
		service.be(mood);
		return service;
	}

	/**
	 * Each of them at the same time: from then on nobody asks, for the two seconds until
	 * somebody tries again.
	 */
	private static StandIn fiveVisitorsHaveWaited() {
		nowOnly(portal.activities, StandIn.Mood.HANGS);
		try (ExecutorService visitors = Executors.newVirtualThreadPerTaskExecutor()) {
			IntStream.range(0, 5).forEach((_) -> visitors.submit(() -> portal.browser("ky").get("/")));
		}
		return portal.activities;
	}

}
