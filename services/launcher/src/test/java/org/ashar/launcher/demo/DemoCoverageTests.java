package org.ashar.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

/**
 * Whether everything the sources name is there. The numbers in comments are rows of the
 * domain description.
 */
class DemoCoverageTests {

	private final DemoData data = DemoData.read();

	@Test
	void everyOrganizationOfTheSourcesIsInTheDirectory() {
		assertThat(ids("organizations")).contains("tspc", "auca", "rce", "osf", "osf-central-eurasia", "dca",
				"dca-regional", "icco", "icco-regional", "act-alliance", "soros-kg", "soros-kg-legal",
				"soros-tajikistan", "soros-armenia", "soros-azerbaijan", "soros-hungary", "soros-usa", "mpi",
				"ministry-labour-2011", "ministry-labour-youth", "state-migration-service", "ministry-labour-now",
				"government-kg", "ministry-health", "ministry-education", "ministry-education-russia", "trade-unions",
				"nts");
	}

	@Test
	void programmesAndRegionalOfficesArePartsOfTheirOrganizations() {
		assertThat(List.of("osf-central-eurasia", "soros-kg-legal", "tspc")).allSatisfy(
				(id) -> assertThat(find("organizations", id).body().path("unitKind").asString()).isEqualTo("unit"));
		assertThat(List.of("dca-regional", "icco-regional"))
			.allSatisfy((id) -> assertThat(find("organizations", id).body().path("unitKind").asString())
				.isEqualTo("regional_office"));
	}

	@Test
	void theUnnamedGroupsAreConcepts() {
		assertThat(ids("stakeholder-group")).contains("state", "ngo", "diaspora", "union", "employer", "media", "donor",
				"academia", "international", "think-tanks", "human-rights-groups", "labour-groups",
				"migrant-associations", "business-leaders", "private-employment-agencies", "government-allies",
				"local-authorities-russia", "destination-countries", "journalists");
		assertThat(ids("affected-group")).contains("labour-migrants", "arriving-citizens", "women-domestic-workers",
				"migrant-families", "migrant-children", "returnees", "deported-migrants", "dual-citizens",
				"qualified-specialists", "diaspora-members");
	}

	@Test
	void everyPersonOfTheSourcesIsThere() {
		assertThat(ids("people")).containsExactlyInAnyOrder("abytov", "richter", "newland", "bekbolotov", "asamidinova",
				"leighton");
	}

	@Test
	void everyCountryAndPlaceIsAnArea() {
		assertThat(ids("area")).contains("kyrgyzstan", "tajikistan", "kazakhstan", "uzbekistan", "russia", "usa",
				"armenia", "azerbaijan", "hungary", "mexico", "bishkek", "issyk-kul-oblast", "sary-oy", "chelyabinsk",
				"kazan", "moscow");
		assertThat(find("area", "sary-oy").text("broader", "")).isEqualTo("issyk-kul-oblast");
		assertThat(find("area", "moscow").text("broader", "")).isEqualTo("russia");
	}

	@Test
	void everyThemeOfTheSourcesIsATopic() {
		assertThat(ids("topic")).contains("health", "children-education", "diaspora", "reintegration",
				"skills-recognition", "recruitment-regulation", "social-protection", "governance", "gender",
				"domestic-work", "media", "reception-housing", "entrepreneurship", "employment-services", "strategy",
				"best-practice", "access-to-justice", "exploitation", "discrimination", "violence",
				"working-conditions", "pensions", "education", "special-categories", "bilateral-cooperation",
				"innovation", "integration", "transit-arrival", "coordination", "work-programmes", "irregular-status",
				"families");
	}

	@Test
	void everyConferenceProjectProgrammeAndProcessIsAnActivity() {
		assertThat(ids("activities")).contains("conference-2013", "conference-2011", "dialogue-meetings",
				"tv-report-nomads", "p1", "p2", "p3", "p3-awareness", "p3-legal-aid", "p3-media", "p3-legislation",
				"centre-chelyabinsk", "centre-kazan", "centre-moscow", "research", "best-practices",
				"knowledge-platform", "strategy-process", "recommendation-set");
	}

	@Test
	void bothConferencesAreEventsWithWhatTheSourcesSay() {
		JsonNode bishkek = find("events", "event-2013").body();
		assertThat(bishkek.path("firstDay").asString()).isEqualTo("2013-06-03");
		assertThat(bishkek.has("venue")).as("the sources name none").isFalse();
		assertThat(bishkek.at("/media/0/airsAt").asString()).isEqualTo("2013-06-01T19:40");
		assertThat(bishkek.path("parties").toString()).contains("ref:rce", "ref:osf-central-eurasia",
				"ref:dca-regional", "ref:icco-regional");
		JsonNode saryOy = find("events", "event-2011").body();
		assertThat(saryOy.path("firstDay").asString()).isEqualTo("2011-06-13");
		assertThat(saryOy.at("/venue/area").asString()).isEqualTo("sary-oy");
		assertThat(saryOy.path("sessions").toString()).contains("ref:abytov", "ref:richter", "ref:newland");
		assertThat(saryOy.path("parties").toString()).contains("ref:soros-tajikistan", "ref:soros-hungary");
	}

	@Test
	void everyFigureIsAnIndicatorWithItsRange() {
		assertThat(ids("indicators")).contains("migrants-from-kyrgyzstan", "migrants-share-of-working-age",
				"yearly-border-crossings", "migrants-in-russia", "central-asians-among-migrants-in-russia",
				"years-of-the-resource-centre");
		JsonNode range = find("indicators", "migrants-from-kyrgyzstan").data().path("observations").path(0);
		assertThat(range.path("valueMin").asInt()).isEqualTo(500_000);
		assertThat(range.path("valueMax").asInt()).isEqualTo(700_000);
		JsonNode share = find("indicators", "central-asians-among-migrants-in-russia").data();
		assertThat(share.path("observations").path(0).path("comparator").asString()).isEqualTo("more-than");
	}

	@Test
	void theFiveSourcesAreDocumentsWithTheirFlaws() {
		assertThat(ids("documents")).contains("doc-press-release-2013", "doc-news-2013", "doc-announcement-2011",
				"doc-press-release-2012", "doc-recommendations");
		assertThat(find("documents", "doc-recommendations").body().path("qualityFlags").toString())
			.contains("shifted-glyphs", "truncated", "undated");
		assertThat(find("documents", "doc-news-2013").body().path("qualityFlags").toString())
			.contains("spam-substitution");
	}

	@Test
	void everyRecommendationAndFindingIsThere() {
		assertThat(ids("recommendations")).contains("L0", "S1", "S2", "S3", "S4", "S5", "R0", "R1", "R2", "R3", "R4",
				"R5", "R6", "R7", "R8", "R8a", "R8b", "R8c", "R9", "R10", "R11", "R12");
	}

	@Test
	void whatWasAskedForAtAConferenceLeadsBackToItsSession() {
		JsonNode asked = recommendation("R0").path("adoptedAt");
		assertThat(asked.path("eventId").asString()).isEqualTo("ref:event-2013");
		assertThat(asked.path("sessionId").asString()).isEqualTo("ref:event-2013.sessions.1");
		assertThat(find("events", "event-2013").body().at("/sessions/1/title/en").asString()).contains("strategy");
		assertThat(recommendation("R0").path("rationale").path("en").asString()).as("the sources tell the aim only")
			.contains("demonstration data");
	}

	@Test
	void whatAnUndatedDocumentAsksForIsGivenToNoConference() {
		assertThat(this.data.list("recommendations")
			.stream()
			.map(Entry::body)
			.filter((body) -> body.path("sourceDocumentId").asString("").equals("ref:doc-recommendations")))
			.hasSizeGreaterThan(15)
			.noneMatch((body) -> body.has("adoptedAt"));
	}

	@Test
	void whatWasHopedForIn2011IsOnRecord() {
		assertThat(List.of("O1", "O2", "O3")).allSatisfy(
				(id) -> assertThat(recommendation(id).at("/adoptedAt/eventId").asString()).isEqualTo("ref:event-2011"));
		assertThat(find("events", "event-2011").body().at("/description/en").asString()).contains("Bekbolotov");
	}

	@Test
	void onlyFourAsksOfTheDocumentsNameALeadBody() {
		assertThat(this.data.list("recommendations")
			.stream()
			.filter((entry) -> entry.id().startsWith("R"))
			.filter((entry) -> entry.body().path("leadBodies").size() > 0)
			.map(Entry::id)).containsExactlyInAnyOrder("R0", "R1", "R3", "R5");
	}

	@Test
	void cutAndCompoundItemsAreFlagged() {
		assertThat(flagged("truncatedSource")).containsExactlyInAnyOrder("L0", "S2", "S3", "S4", "S5", "R1", "R2", "R5",
				"R6", "R8c", "R9", "R11", "R12");
		assertThat(flagged("compound")).containsExactlyInAnyOrder("R3", "R4", "R6", "R8");
	}

	@Test
	void partsCounterpartsPartnersAndComparatorsAreWhereTheSourcePutsThem() {
		assertThat(List.of("R8a", "R8b", "R8c"))
			.allSatisfy((part) -> assertThat(recommendation(part).path("parentId").asString()).isEqualTo("ref:R8"));
		assertThat(recommendation("R4").path("counterparts").toString()).contains("ministry-education-russia");
		assertThat(recommendation("R10").path("partners").toString()).contains("trade-unions");
		assertThat(recommendation("R3").path("comparator").path("en").asString()).contains("Mexico");
	}

	private List<String> flagged(String flag) {
		return this.data.list("recommendations")
			.stream()
			.filter((entry) -> entry.body().path(flag).asBoolean(false))
			.map(Entry::id)
			.toList();
	}

	private JsonNode recommendation(String id) {
		return find("recommendations", id).body();
	}

	private Entry find(String list, String id) {
		return this.data.list(list).stream().filter((entry) -> entry.id().equals(id)).findFirst().orElseThrow();
	}

	private List<String> ids(String list) {
		return this.data.list(list).stream().map(Entry::id).toList();
	}

}
