package org.ashar.launcher;

import java.util.Map;
import java.util.UUID;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the people behind the record do on its pages, without JavaScript: a curator enters
 * a document, a figure and a person, a verifier marks a dispute and its end.
 */
class EditorialIT {

	private static RunningPlatform platform;

	private static Post post;

	@BeforeAll
	static void start() {
		platform = RunningPlatform.get();
		post = new Post(platform.mailbox());
	}

	@Test
	void aDocumentIsEnteredCorrectedAndPublished() {
		Visitor curator = Visitor.signedIn(platform.portal(), post, "curator@example.org", "ky");
		String title = "Баяндама " + UUID.randomUUID();
		Document form = curator.open("/documents/new");
		String publisher = form.select("select[name='publishers[]'] option").getFirst().attr("value");
		Document made = curator.submit(form.selectFirst("main form"), Map.of("title.ky", title, "category", "report",
				"languages[]", "ky", "issued", "2013-06", "publishers[]", publisher, "url", "https://example.org/r"),
				"");
		String path = "/documents/" + Visitor.idOf(made);
		assertThat(curator.open("/work").select("a[href='" + path + "']")).hasSize(1);
		assertThat(visitor().get(path).statusCode()).isEqualTo(404);
		Document changed = curator.submit(curator.open(path + "/edit").selectFirst("main form"),
				Map.of("title.en", "Report", "issued", "2013-06-04"), "");
		assertThat(changed.select(".problem").text()).isEmpty();
		curator.submit(Visitor.formWith(changed, "publish"), Map.of(), "publish");
		Document shown = visitor().open(path);
		assertThat(shown.select("h1").text()).isEqualTo("Report");
		assertThat(shown.text()).contains("4 June 2013");
		assertThat(shown.select("a[href='/organizations/" + publisher + "']")).isNotEmpty();
	}

	@Test
	void aFigureIsEnteredWithItsRangeAndPublished() {
		Visitor curator = Visitor.signedIn(platform.portal(), post, "curator@example.org", "ru");
		Document made = curator.submit(curator.open("/indicators/new").selectFirst("main form"),
				Map.of("title.ru", "Люди за границей " + UUID.randomUUID(), "unit.ru", "человек", "measure", "unit"),
				"");
		String path = "/indicators/" + Visitor.idOf(made);
		Document refused = curator.submit(Visitor.formWith(made, "observations"),
				Map.of("valueMin", "700 000", "valueMax", "500 000", "note.ru", "По оценкам"), "observations");
		assertThat(refused.select(".problem").text()).isNotEmpty();
		Document counted = curator.submit(Visitor.formWith(refused, "observations"),
				Map.of("valueMin", "500 000", "valueMax", "700 000", "isEstimate", "true", "periodStart", "2012"),
				"observations");
		assertThat(counted.select(".problem").text()).isEmpty();
		assertThat(counted.text()).contains("По оценкам");
		curator.submit(Visitor.formWith(counted, "publish"), Map.of(), "publish");
		assertThat(visitor().open(path).select("strong").text().replaceAll("\\D", "")).isEqualTo("500000700000");
	}

	@Test
	void aPersonIsShownToAllOnceSheAgrees() {
		Visitor curator = Visitor.signedIn(platform.portal(), post, "curator@example.org", "en");
		Document form = curator.open("/people/new");
		String organization = form.select("select[name='memberships[0].organizationId'] option[value~=.+]")
			.getFirst()
			.attr("value");
		Document made = curator.submit(form.selectFirst("main form"),
				Map.of("name.en", "Aigul " + UUID.randomUUID(), "memberships[0].organizationId", organization,
						"memberships[0].role.en", "Chair", "memberships[0].startDate", "2012-09"),
				"");
		String path = "/people/" + Visitor.idOf(made);
		assertThat(visitor().get(path).statusCode()).isEqualTo(404);
		Document agreed = curator.submit(curator.open(path + "/edit").selectFirst("main form"),
				Map.of("consentToPublish", "true"), "");
		assertThat(agreed.select(".problem").text()).isEmpty();
		assertThat(visitor().open(path).text()).contains("Chair").contains("September 2012");
		assertThat(visitor().open("/people?organization=" + organization).select("a[href='" + path + "']")).hasSize(1);
	}

	@Test
	void aDisputeIsMarkedAndSettled() {
		Visitor verifier = Visitor.signedIn(platform.portal(), post, "verifier@example.org", "en");
		String organization = visitor().open("/organizations").select("main .card a").getFirst().attr("href");
		Document disputed = verifier.submit(Visitor.formWith(verifier.open(organization), "dispute"),
				Map.of("note", "Two boards claim it"), "dispute");
		assertThat(disputed.select(".problem").text()).isEmpty();
		assertThat(disputed.select(".state.bad").text()).isEqualTo("Contested");
		Document settled = verifier.submit(Visitor.formWith(disputed, "settle"),
				Map.of("note", "The court has decided"), "settle");
		assertThat(settled.select(".state.bad")).isEmpty();
	}

	@Test
	void savingAnOrganizationUnchangedLosesNothing() {
		Visitor curator = Visitor.signedIn(platform.portal(), post, "curator@example.org", "en");
		for (Element card : visitor().open("/organizations").select("main .card h3 a").subList(0, 3)) {
			String path = card.attr("href");
			String before = visitor().get("/api/v1" + path).body();
			Document saved = curator.submit(curator.open(path + "/edit").selectFirst("main form"),
					Map.of("minor", "true"), "");
			assertThat(saved.select(".problem").text()).isEmpty();
			String after = visitor().get("/api/v1" + path).body();
			assertThat(withoutVersion(after)).isEqualTo(withoutVersion(before));
		}
	}

	@Test
	void savingARecommendationUnchangedLosesNothing() {
		Visitor curator = Visitor.signedIn(platform.portal(), post, "curator@example.org", "ru");
		for (Element card : visitor().open("/recommendations").select("main .card h3 a").subList(0, 5)) {
			String path = card.attr("href");
			String before = visitor().get("/api/v1" + path).body();
			Document saved = curator.submit(curator.open(path + "/edit").selectFirst("main form"),
					Map.of("minor", "true"), "");
			assertThat(saved.select(".problem").text()).isEmpty();
			String after = visitor().get("/api/v1" + path).body();
			assertThat(withoutVersion(after)).isEqualTo(withoutVersion(before));
		}
	}

	private static Visitor visitor() {
		return new Visitor(platform.portal(), "en");
	}

	private static String withoutVersion(String record) {
		return record.replaceAll("\"version\":\\d+", "").replaceAll("\"modified\":\"[^\"]*\"", "");
	}

}
