package org.ashar.portal;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How people and their programs find the feeds. */
class FeedsIT {

	private static TestPortal portal;

	@BeforeAll
	static void start() {
		portal = TestPortal.shared();
	}

	@BeforeEach
	void allIsWell() {
		portal.forgetOutages();
	}

	@ParameterizedTest
	@CsvSource({ "ky,Ден соолук", "ru,Здоровье", "en,Health" })
	void everyTopicHasAFeedInEachLanguage(String language, String topic) {
		Document page = portal.visitor(language).open("/feeds");
		assertThat(page.select(".feeds li").text()).startsWith(topic);
		assertThat(page.select(".feeds .in a").eachAttr("href")).containsExactly("/api/v1/feeds/health.ky.atom",
				"/api/v1/feeds/health.ru.atom", "/api/v1/feeds/health.en.atom");
		assertThat(page.select(".feeds .in a").eachAttr("hreflang")).containsExactly("ky", "ru", "en");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/search?topic=health", "/recommendations", "/recommendations?topic=health",
			"/activities", "/organizations", "/indicators" })
	void listsTellProgramsOfTheFeeds(String path) {
		Document page = portal.visitor("ru").open(path);
		assertThat(page.select("link[type=application/atom+xml]").eachAttr("href"))
			.containsExactly("/api/v1/feeds/health.ru.atom");
		assertThat(page.select("link[type=application/atom+xml]").attr("title")).isEqualTo("Ашар: Здоровье");
	}

	@Test
	void whereThereAreNoTopicsNoFeedIsPromised() {
		assertThat(portal.visitor("ru").open("/subscribe").select("link[type=application/atom+xml]")).isEmpty();
	}

	@Test
	void whileTheTopicsCannotBeNamedThePageSaysSo() {
		try (TestPortal alone = TestPortal.start(TestPortal.at("directory", StandIn.stopped()))) {
			Document page = Jsoup.parse(alone.browser("en").get("/feeds").text());
			assertThat(page.select(".away")).hasSize(1);
		}
	}

}
