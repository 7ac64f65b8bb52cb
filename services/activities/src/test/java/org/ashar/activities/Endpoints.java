package org.ashar.activities;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.Http;
import org.jspecify.annotations.Nullable;

/**
 * Every endpoint of the service that changes something, each with records on which it
 * would succeed.
 */
final class Endpoints {

	private static final String ACTIVITIES = "/api/v1/activities";

	private static final String RECOMMENDATIONS = "/api/v1/recommendations";

	private static final String DOCUMENTS = "/api/v1/documents";

	private static final String INDICATORS = "/api/v1/indicators";

	private static final String NOBODY = UUID.randomUUID().toString();

	private final String ngo = World.organization("published", "verified");

	private final String ministry = World.organization("published", "unverified");

	private final Http owner = World.in(ngo, Role.ORG_OWNER);

	private final Http curator = World.curator();

	private final Http focalPoint = World.in(ministry, Role.FOCAL_POINT);

	private final Http assessor = World.with(Role.ASSESSOR, "platform");

	private final String source = World.make(curator, DOCUMENTS, World.document());

	List<Endpoint> all() {
		return Stream.of(activities(), recommendations(), followUp(), documents(), indicators())
			.flatMap(List::stream)
			.toList();
	}

	private List<Endpoint> activities() {
		String draft = activity();
		String submitted = activity("submit");
		String published = activity("submit", "publish");
		String archived = activity("submit", "publish", "archive");
		String law = ACTIVITIES + "/"
				+ World.make(owner, ACTIVITIES, World.activity(ngo, "type", "law"), "submit", "publish");
		return List.of(activityFlaws(Endpoint.create(ACTIVITIES, owner, World.activity(ngo))),
				activityFlaws(Endpoint.edit(draft, archived, owner, World.activity(ngo))),
				Endpoint.act(draft, "submit", published, owner, null),
				Endpoint.act(submitted, "request-changes", draft, curator, World.body("note", World.text("Уточните")))
					.requires("note")
					.says("note"),
				Endpoint.act(submitted, "reject", draft, curator, World.body("note", World.text("Это не реформа")))
					.requires("note")
					.says("note"),
				Endpoint
					.act(law, "actions", archived, owner,
							World.body("date", "2013-06-20", "classification", "reading_1"))
					.requires("date", "classification")
					.says("note")
					.not("date", "20.06.2013", 400)
					.not("date", "2999", 422)
					.not("classification", "married", 400)
					.not("partial", true, 422)
					.not("organizationId", NOBODY, 422)
					.not("documentId", NOBODY, 422)
					.not("source", "javascript:alert(1)", 400),
				Endpoint.act(submitted, "publish", draft, owner, null),
				Endpoint
					.act(published, "status", submitted, owner,
							World.body("activityStatus", "2", "date", "2012", "note", World.text("Начали")))
					.requires("activityStatus")
					.says("note")
					.not("activityStatus", "7", 400)
					.not("activityStatus", "1", 409)
					.not("date", "2012-13", 400),
				Endpoint.act(published, "supersede", draft, owner, World.body("by", id(activity("submit", "publish"))))
					.requires("by")
					.not("by", "x", 400)
					.not("by", NOBODY, 409)
					.not("by", id(published), 409),
				Endpoint.act(published, "archive", draft, owner, null));
	}

	private static Endpoint activityFlaws(Endpoint endpoint) {
		return endpoint.requires("type", "activityStatus", "title", "organizationId")
			.says("title", "description", "changeNote")
			.not("type", "party", 400)
			.not("activityStatus", "0", 400)
			.not("title", Map.of("de", "Schutz"), 400)
			.not("title", Map.of(), 400)
			.not("title", "Защита", 400)
			.not("organizationId", "42", 400)
			.not("organizationId", NOBODY, 403)
			.not("activityDates", List.of(Map.of("type", "5", "date", "2012")), 400)
			.not("activityDates", List.of(Map.of("type", "1", "date", "12.09.2012")), 400)
			.not("activityDates", List.of(date("1", "2014"), date("3", "2012")), 422)
			.not("activityDates", List.of(date("1", "2014"), date("1", "2012")), 422)
			.not("participatingOrgs", List.of(Map.of("organizationId", NOBODY, "role", "1")), 422)
			.not("participatingOrgs", List.of(Map.of("role", "1")), 400)
			.not("relatedActivities", List.of(Map.of("activityId", NOBODY, "type", "1")), 422)
			.not("topics", List.of("Health!"), 400)
			.not("topics", List.of("unheard-of"), 422)
			.not("topics", Arrays.asList("a", null), 400)
			.not("areas", List.of("atlantis"), 422)
			.not("sectors", List.of(Map.of("vocabulary", "x", "code", "1")), 400)
			.not("tags", List.of("a\r\nBcc: b"), 400)
			.not("documents", List.of(NOBODY), 422)
			.not("sdgGoals", List.of("0"), 400)
			.not("recipientCountries", List.of("KGZ"), 400)
			.not("policyMarkers", List.of(Map.of("code", "99", "significance", "1")), 400)
			.not("law", Map.of(), 400)
			.not("law", Map.of("legislationType", "law"), 409)
			.not("iatiIdentifier", "x".repeat(101), 400)
			.not("minor", "maybe", 400);
	}

	private List<Endpoint> recommendations() {
		String draft = recommendation();
		String review = recommendation("review");
		String adopted = recommendation("review", "adopt");
		String published = recommendation("adopt", "publish");
		String archived = recommendation("adopt", "publish", "archive");
		String other = id(recommendation("adopt", "publish"));
		return List.of(recommendationFlaws(Endpoint.create(RECOMMENDATIONS, curator, entry())),
				recommendationFlaws(Endpoint.edit(draft, archived, curator, entry())),
				Endpoint.act(draft, "review", published, curator, null),
				Endpoint.act(review, "adopt", published, curator, null),
				Endpoint.act(adopted, "publish", draft, curator, null),
				Endpoint.act(published, "supersede", draft, curator, World.body("by", other))
					.requires("by")
					.not("by", NOBODY, 409)
					.not("by", 5, 400),
				Endpoint.act(published, "merge", draft, curator, World.body("into", other))
					.requires("into")
					.not("into", id(draft), 409)
					.not("into", "x", 400),
				Endpoint
					.act(published, "split", draft, curator,
							World.body("parts", List.of(part("Открыть школы"), part("Обучить учителей"))))
					.requires("parts")
					.not("parts", List.of(part("Открыть школы")), 400)
					.not("parts", List.of(part("…"), part("Открыть школы")), 422)
					.not("parts", List.of(Map.of("number", "8a"), part("Открыть школы")), 400),
				Endpoint.create(RECOMMENDATIONS, curator, entry())
					.not("legalDeadlineRule", Map.of("days", 0), 400)
					.not("legalDeadlineRule", Map.of("days", 5, "count", "moons"), 400)
					.says("text"),
				Endpoint.act(published, "archive", draft, curator, null));
	}

	private static Map<String, Object> part(String text) {
		return Map.of("text", World.text(text));
	}

	private static Endpoint recommendationFlaws(Endpoint endpoint) {
		return endpoint.requires("text", "kind")
			.says("text", "rationale", "comparator", "measure", "changeNote")
			.not("kind", "wish", 400)
			.not("text", World.text("…"), 422)
			.not("dueDate", "soon", 400)
			.not("leadBodies", List.of(NOBODY), 422)
			.not("leadBodies", List.of("x"), 400)
			.not("partners", List.of(NOBODY), 422)
			.not("counterparts", List.of(NOBODY), 422)
			.not("affectedGroups", List.of("nobody"), 422)
			.not("topics", List.of("unheard-of"), 422)
			.not("sourceDocumentId", NOBODY, 422)
			.not("setId", NOBODY, 422)
			.not("parentId", NOBODY, 422)
			.not("paragraph", Map.of("lines", "1\n2"), 400)
			.not("adoptedAt", Map.of(), 400)
			.not("number", "8\nBcc", 400)
			.not("truncatedSource", 3.5, 400);
	}

	private List<Endpoint> followUp() {
		String published = recommendation("adopt", "publish");
		String sent = recommendation("adopt", "publish", "send");
		String draft = recommendation();
		String archived = recommendation("adopt", "publish", "archive");
		return List.of(
				Endpoint.act(published, "send", draft, curator, World.body("date", "2026-01-15"))
					.not("date", "2999-01-01", 422)
					.not("date", "2026-02-30", 400)
					.not("clarification", World.text("Никто не спрашивал"), 422),
				Endpoint
					.act(sent, "response", archived, focalPoint,
							World.body("status", "acknowledged", "text", World.text("Получили")))
					.requires("status")
					.says("text")
					.not("status", "accepted", 409)
					.not("status", "yes", 400)
					.not("status", "sent", 409)
					.not("date", "2999-01-01", 422)
					.not("date", "2001-01-01", 422)
					.not("documentId", NOBODY, 422)
					.not("organizationId", NOBODY, 403),
				Endpoint
					.act(published, "assessments", archived, assessor,
							World.body("voice", "independent", "level", "limited", "evidence",
									List.of(Map.of("documentId", id(DOCUMENTS + "/" + source)))))
					.requires("voice", "level")
					.says("note")
					.not("voice", "opposition", 400)
					.not("level", "great", 400)
					.not("evidence", List.of(), 422)
					.not("evidence", List.of(Map.of("uri", "javascript:alert(1)")), 400)
					.not("evidence", List.of(Map.of("documentId", NOBODY)), 422)
					.not("voice", "government", 403)
					.not("date", "2999-01-01", 422));
	}

	private List<Endpoint> documents() {
		String draft = document();
		String published = document("publish");
		String archived = document("publish", "archive");
		return List.of(documentFlaws(Endpoint.create(DOCUMENTS, curator, World.document())),
				documentFlaws(Endpoint.edit(draft, archived, curator, World.document())),
				Endpoint.act(draft, "publish", published, curator, null),
				Endpoint.act(published, "archive", draft, curator, null));
	}

	private static Endpoint documentFlaws(Endpoint endpoint) {
		return endpoint.requires("title", "category")
			.says("title", "note")
			.not("category", "Press release", 400)
			.not("languages", List.of("russian!"), 400)
			.not("issued", "2013-06-31", 400)
			.not("format", "pdf", 400)
			.not("publishers", List.of(NOBODY), 422)
			.not("url", "file:///etc/passwd", 400)
			.not("canonicalUrl", "example.org", 400)
			.not("sha256", "ABC", 400)
			.not("qualityFlags", List.of("smells"), 400)
			.not("qualityFlags", List.of("undated", "undated"), 422);
	}

	private List<Endpoint> indicators() {
		String draft = indicator();
		String published = indicator("publish");
		String archived = indicator("publish", "archive");
		return List.of(indicatorFlaws(Endpoint.create(INDICATORS, curator, World.indicator())),
				indicatorFlaws(Endpoint.edit(draft, archived, curator, World.indicator())),
				Endpoint.act(draft, "observations", archived, curator, World.body("value", 1))
					.says("denominator", "note")
					.not("value", "many", 400)
					.not("value", 1e30, 400)
					.not("valueMin", 5, 422)
					.not("comparator", "roughly", 400)
					.not("periodStart", "last year", 400)
					.not("sourceDocumentId", NOBODY, 422)
					.not("isEstimate", "perhaps", 400),
				Endpoint.act(draft, "publish", published, curator, null),
				Endpoint.act(published, "archive", draft, curator, null));
	}

	private static Endpoint indicatorFlaws(Endpoint endpoint) {
		return endpoint.requires("title", "unit", "measure")
			.says("title", "unit")
			.not("measure", "guess", 400)
			.not("topics", List.of("unheard-of"), 422)
			.not("areas", List.of("A"), 400);
	}

	private Map<String, @Nullable Object> entry() {
		return World.recommendation(List.of(ministry));
	}

	private String activity(String... actions) {
		return ACTIVITIES + "/" + World.make(owner, ACTIVITIES, World.activity(ngo), actions);
	}

	/**
	 * Adopted without a review it needs a source; sent to review it needs another curator
	 * than the one who adopts.
	 */
	private String recommendation(String... actions) {
		boolean reviewed = actions.length > 0 && actions[0].equals("review");
		if (!reviewed) {
			return RECOMMENDATIONS + "/"
					+ World.make(curator, RECOMMENDATIONS, World.but(entry(), "sourceDocumentId", source), actions);
		}
		String record = RECOMMENDATIONS + "/"
				+ World.make(World.in(ngo, Role.ORG_EDITOR), RECOMMENDATIONS, entry(), "review");
		for (String action : List.of(actions).subList(1, actions.length)) {
			World.must(World.act(curator, record, action, null), 200);
		}
		return record;
	}

	private String document(String... actions) {
		return DOCUMENTS + "/" + World.make(curator, DOCUMENTS, World.document(), actions);
	}

	private String indicator(String... actions) {
		return INDICATORS + "/" + World.make(curator, INDICATORS, World.indicator(), actions);
	}

	private static String id(String record) {
		return record.substring(record.lastIndexOf('/') + 1);
	}

	private static Map<String, String> date(String type, String date) {
		return Map.of("type", type, "date", date);
	}

}
