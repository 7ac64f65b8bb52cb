package org.ashar.launcher;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.ashar.launcher.PermissionTable.Row;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to each operation: all that it needs to be carried out, so that nothing
 * but the caller decides.
 *
 * @param organization whose records they are
 */
record Bodies(String organization) {

	private static final Map<String, String> TEXT = Map.of("ky", "Укуктардын тизмеси үчүн", "ru", "Для таблицы прав",
			"en", "For the table of permissions");

	/** Somebody who gets no letters. */
	static final String SUPPRESSED = "permissions-suppressed@example.org";

	private static final Map<String, String> WHY = Map.of("note", "why");

	/** The body that makes a record, and edits it. */
	Map<String, Object> of(String kind, String state) {
		return switch (kind) {
			case "organizations" -> organization(state.equals("unclaimed"));
			case "centres" ->
				Map.of("organizationId", this.organization, "name", TEXT, "place", Map.of("address", TEXT));
			case "claims" -> Map.of("organizationId", state, "evidence", "why");
			case "people" -> Map.of("name", TEXT, "consentToPublish", state.equals("public"), "memberships",
					List.of(Map.of("organizationId", this.organization)));
			case "events" -> event(switch (state) {
				case "past", "over", "drafted" -> "2013-06-03";
				case "moved" -> "2033-06-04";
				default -> "2033-06-03";
			});
			case "activities" -> Map.of("organizationId", this.organization, "title", TEXT, "type",
					state.equals("law") ? "law" : "project", "activityStatus", "2");
			case "documents" -> Map.of("title", TEXT, "category", "report", "languages", List.of("en"), "publishers",
					List.of(this.organization));
			case "indicators" -> Map.of("title", TEXT, "unit", TEXT, "measure", "unit");
			case "inquiries" -> Map.of("email", address(), "reason", "why");
			case "announcements" -> Map.of("subject", TEXT, "body", TEXT);
			case "webhooks" -> Map.of("url", "https://hooks.invalid/", "contact", address(), "language", "en",
					"criteria", List.of(Map.of("kind", "type", "value", "law")));
			case "recommendations" -> Map.of("text", TEXT, "kind", "service", "organizationId", this.organization,
					"leadBodies", List.of(this.organization));
			default -> throw new AssertionError("Nobody has said what is written of " + kind);
		};
	}

	static final Map<String, Object> ACTION = Map.of("date", "2013-06-20", "classification", "public_discussion");

	private static Map<String, Object> answer(Row row) {
		return switch (row.kind()) {
			case "delegations" -> Map.of("token", "nobody-has-this", "registrationId", UUID.randomUUID());
			case "invitations" -> row.path().endsWith("accept") ? Map.of("token", "nobody-has-this", "name", "Guest")
					: Map.of("token", "nobody-has-this");
			default -> Map.of("token", "nobody-has-this");
		};
	}

	static Map<String, Object> organization(boolean unclaimed) {
		Map<String, Object> body = new HashMap<>();
		String number = " " + UUID.randomUUID();
		body.put("name", Map.of("ky", "Укуктар" + number, "ru", "Права" + number, "en", "Permissions" + number));
		body.put("classification", "22");
		body.put("stakeholderGroup", "ngo");
		if (unclaimed) {
			body.put("unclaimed", true);
		}
		return body;
	}

	private Map<String, Object> event(String day) {
		return Map.of("organizationId", this.organization, "name", TEXT, "firstDay", day, "lastDay", day, "zone",
				"Asia/Bishkek", "attendance", "online");
	}

	/** What a row's operation is sent; null where it takes nothing. */
	@Nullable Object of(Row row, String successor) {
		String verb = row.path().substring(row.path().lastIndexOf('/') + 1);
		if (row.method().equals("GET") || row.method().equals("DELETE")) {
			return null;
		}
		return switch (verb) {
			case "accounts" -> Map.of("email", address(), "language", "en");
			case "clients" -> Map.of("name", "permissions");
			case "grants" -> Map.of("role", "curator", "scope", "topic:t-" + UUID.randomUUID());
			case "members" -> Map.of("email", address(), "role", "org-contributor", "language", "en");
			case "{notation}" -> Map.of("prefLabel", TEXT);
			case "discard" -> row.kind().equals("dead-letters") ? Map.of("reason", "why") : null;
			case "approve" -> null;
			case "request-changes" -> row.kind().equals("activities") ? Map.of("note", TEXT) : WHY;
			case "reject" -> row.kind().equals("activities") ? Map.of("note", TEXT) : WHY;
			case "dispute", "settle", "suspend", "dismiss" -> WHY;
			case "grant", "undo" -> null;
			case "claims" -> Map.of("organizationId", successor, "evidence", "why");
			case "mergers" -> Map.of("organizationId", this.organization, "into", successor, "note", "why");
			case "actions" -> ACTION;
			case "corrections" -> Map.of("action", successor, "note", TEXT, "replacement", ACTION);
			case "imports" -> row.record().equals("activities") ? "type,status,title-en\nproject,1,Imported\n"
					: "id,voice,level,date\nnobody,independent,limited,2026-01-01\n";
			case "commit" -> null;
			case "verify" -> Map.of("evidence", "register");
			case "seating" -> Map.of("capacity", 50);
			case "entry-rules" -> Map.of("approval", false, "offerHours", 24);
			case "search" -> row.kind().equals("suppressions") ? Map.of("email", SUPPRESSED, "reason", "why") : Map.of();
			case "suppressions" -> Map.of("email", address(), "note", "why");
			case "release" -> WHY;
			case "decide" -> Map.of("decision", "lost", "note", "why");
			case "mail-reports" -> Map.of("reports", List.of());
			case "notes" -> Map.of("text", "note");
			case "exports" -> Map.of("format", "csv", "columns", List.of("name"));
			case "preview" -> row.kind().equals("subscriptions") ? Map.of("language", "en", "frequency", "weekly",
					"criteria", List.of(Map.of("kind", "body", "value", this.organization))) : Map.of("ids", List.of());
			case "codes" -> null;
			case "export", "erase" -> Map.of("code", "12345678");
			case "bulk-actions" -> Map.of("decision", "reject", "choice", Map.of("ids", List.of()), "expected", 0);
			case "messages", "{message}" -> Map.of("subject", TEXT, "body", TEXT);
			case "trials" -> Map.of("email", address(), "language", "en");
			case "team" -> Map.of("email", address(), "role", "check-in", "language", "en");
			case "decisions" -> Map.of("decision", "reject", "reason", "why");
			case "enrolments" -> Map.of("preview", false, "people",
					List.of(Map.of("name", "Guest", "email", address(), "language", "en")));
			case "edit" -> Map.of("token", "nobody-has-this", "name", "Guest");
			case "table" -> "name,email\nGuest,guest@example.org\n";
			case "sessions" -> Map.of("token", "nobody-has-this", "sessions", List.of());
			case "delegations" -> Map.of("name", "Contact", "email", address(), "language", "en", "people",
					List.of(Map.of("name", "Guest")));
			case "invitations" -> row.kind().equals("organizations")
					? Map.of("email", address(), "role", "org-contributor", "language", "en")
					: Map.of("language", "en", "people", List.of(Map.of("email", address())));
			case "send-again" -> null;
			case "cancel" -> Map.of("note", TEXT);
			case "registrations" -> Map.of("name", "Guest", "email", address(), "language", "en");
			case "accept", "decline", "withdraw" -> answer(row);
			case "confirm", "renew-link", "unsubscribe" -> Map.of("token", "nobody-has-this");
			case "outcomes" -> Map.of("outcomes", List.of(Map.of("number", 1, "text", TEXT, "kind", "service")));
			case "copies" -> Map.of("firstDay", "2034-06-03");
			case "feed" -> Map.of("token", "nobody-has-this");
			case "devices" -> Map.of("name", "Door");
			case "scans" -> Map.of("clock", "2033-06-03T04:00:00Z", "scans", List
				.of(Map.of("id", UUID.randomUUID(), "direction", "in", "listed", true, "at", "2033-06-03T04:00:00Z")));
			case "revoke" -> row.path().endsWith("/feed/revoke") ? Map.of("token", "nobody-has-this") : null;
			case "preferences" -> Map.of("language", "en");
			case "subscriptions" -> Map.of("email", address(), "language", "en", "frequency", "weekly", "criteria",
					List.of(Map.of("kind", "body", "value", this.organization)));
			case "status" -> Map.of("activityStatus", "3");
			case "succession" -> Map.of("type", "dissolved", "date", "2020", "legalBasis", Map.of("text", TEXT));
			case "revoke-succession" -> Map.of("reason", TEXT);
			case "rename" -> Map.of("name", Map.of("en", "Renamed " + UUID.randomUUID()), "date", "2020", "legalBasis",
					Map.of("text", TEXT));
			case "readdress" -> Map.of("from", this.organization, "to", this.organization);
			case "supersede" -> Map.of("by", successor);
			case "merge" -> Map.of("into", successor);
			case "split" -> Map.of("parts", List.of(Map.of("text", TEXT), Map.of("text", TEXT)));
			case "refuse" -> row.kind().equals("recommendations") ? Map.of("reason", TEXT) : WHY;
			case "hints" -> of("recommendations", "");
			case "observations" -> Map.of("value", 7);
			case "send" ->
				row.kind().equals("events") || row.kind().equals("announcements") ? Map.of("fallback", true) : Map.of();
			case "response" -> Map.of("status", "acknowledged", "text", TEXT);
			case "assessments" -> Map.of("voice", row.record().endsWith("government") ? "government" : "independent",
					"level", "limited", "note", TEXT, "evidence", List.of(Map.of("uri", "https://example.org/")));
			case "submit", "publish", "archive", "reinstate", "announce", "record", "tell", "open-registration",
					"close-registration", "review", "adopt", "replay", "recount", "take-back", "pause", "resume",
					"abort", "secret", "disable", "enable", "tests" ->
				null;
			default -> row.path().contains("/preferences/subscriptions/") ? Map.of("frequency", "daily")
					: of(row.kind(), row.record());
		};
	}

	private static String address() {
		return "permissions-" + UUID.randomUUID() + "@example.org";
	}

}
