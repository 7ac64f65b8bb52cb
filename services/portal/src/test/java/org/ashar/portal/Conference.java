package org.ashar.portal;

/** A conference as the services tell of it. */
final class Conference {

	static final String ID = "0198a1de-0000-7000-8000-0000000000e1";

	static final String CANCELLED = "0198a1de-0000-7000-8000-0000000000e2";

	static final String PATH = "/events/" + ID;

	static final String ORGANIZATION = "0198a1de-0000-7000-8000-0000000000a1";

	private static final String OTHER = "0198a1de-0000-7000-8000-0000000000a2";

	private static final String SPEAKER = "0198a1de-0000-7000-8000-0000000000b1";

	private static final String HIDDEN = "0198a1de-0000-7000-8000-0000000000b2";

	private static final String PROJECT = "0198a1de-0000-7000-8000-0000000000c1";

	private static final String DOCUMENT = "0198a1de-0000-7000-8000-0000000000d1";

	private static final String SEATS = """
			{"capacity":120,"taken":113,"free":7,"waiting":2,"freeByGroup":{"media":1}}""";

	private Conference() {
	}

	/** Puts it, and what it points at, into the services. */
	static void answer(TestPortal portal) {
		String event = open();
		portal.events.answer("GET /api/v1/events/" + ID, event)
			.answer("GET /api/v1/events/" + ID + "/seats", SEATS)
			.answer("GET /api/v1/events/" + CANCELLED, cancelled())
			.answer("GET /api/v1/events", "{\"items\":[" + event + "],\"next\":\"next\"}");
		portal.directory
			.answer("GET /api/v1/organizations/" + ORGANIZATION, organization(ORGANIZATION, "Карыларга жардам борбору"))
			.answer("GET /api/v1/organizations/" + OTHER, organization(OTHER, "Тянь-Шань борбору"))
			.answer("GET /api/v1/people/" + SPEAKER, """
					{"id":"%s","version":1,"name":{"ru":"Алмазбек Абытов"},"consentToPublish":true,"memberships":[]}"""
				.formatted(SPEAKER));
		portal.activities
			.answer("GET /api/v1/activities/" + PROJECT,
					"""
							{"id":"%s","version":1,"type":"project","editorialState":"published","activityStatus":"4",
							"title":{"en":"Protecting the rights of migrants"},"activityDates":[],"organizationId":"%s",
							"participatingOrgs":[],"relatedActivities":[],"topics":[],"areas":[],"tags":[],"documents":[]}"""
						.formatted(PROJECT, ORGANIZATION))
			.answer("GET /api/v1/documents/" + DOCUMENT, """
					{"id":"%s","version":1,"title":{"en":"Press release"},"category":"press-release","languages":["en"],
					"publishers":[],"qualityFlags":[],"editorialState":"published"}""".formatted(DOCUMENT))
			.answer("GET /api/v1/recommendations",
					"""
							{"items":[{"id":"0198a1de-0000-7000-8000-0000000000f1","version":1,"text":{"en":"Open a service"},
							"kind":"service","editorialState":"published","children":[],"leadBodies":[],"partners":[],
							"counterparts":[],"affectedGroups":[],"topics":[],"areas":[],"truncatedSource":false,
							"compound":false,"gaps":[],"response":{"status":"not_sent"},"lateness":"none","assessments":[]}]}""");
	}

	/** The same event as its service tells of it, with one more question. */
	static String asking(String question) {
		return open().replace("\"questions\":[", "\"questions\":[" + question + ",");
	}

	private static String open() {
		return """
				{"id":"%s","version":4,"state":"registration_open","organizationId":"%s",
				"name":{"ky":"Мигранттардын укуктары","ru":"Права мигрантов",
				"en":"Rights </script><script>alert(1)</script>"},
				"firstDay":"2033-06-03","lastDay":"2033-06-04","zone":"Asia/Bishkek",
				"startsAt":"2033-06-02T18:00:00Z","endsAt":"2033-06-04T18:00:00Z",
				"venue":{"name":{"ky":"Улуттук китепкана","en":"National Library"},"address":null,"area":null},
				"attendance":"offline","languages":["ky","ru"],
				"parties":[{"organizationId":"%s","role":"organizer"},{"organizationId":"%s","role":"organizer"}],
				"sessions":%s,"media":%s,"topics":["health"],"areas":[],"parentActivityId":"%s","documents":["%s"],
				"capacity":120,"quotas":{"media":10},"cancellation":null,"created":"2033-01-01T00:00:00Z",
				"entryRules":{"approval":false,"offerHours":48,"questions":[
				{"id":"diet","kind":"choice","label":{"ky":"Тамак","ru":"Еда"},"required":false,"keepDays":0,
				"options":[{"value":"halal","label":{"ky":"Халал"}}]},
				{"id":"arrival-from","kind":"country","label":{"ky":"Кайсы өлкөдөн"},"required":false,"options":[],
				"keepDays":7}],"consents":[{"id":"photos","text":{"ky":"Сүрөткө тартууга макулмун"},"required":false}],
				"signUps":[{"sessionId":"s1","capacity":2},{"sessionId":"s2","capacity":1}]}}""".formatted(ID,
				ORGANIZATION, ORGANIZATION, OTHER, sessions(), media(), PROJECT, DOCUMENT);
	}

	private static String sessions() {
		return """
				[{"id":"s3","type":"discussion","title":{"ru":"Итоги"},"day":"2033-06-04","speakers":[],"topics":[]},
				{"id":"s2","type":"panel","title":{"ru":"Панель"},"day":"2033-06-03","startsAt":"11:00","speakers":[],
				"topics":[]},
				{"id":"s1","type":"opening","title":{"ru":"Открытие"},"day":"2033-06-03","startsAt":"09:30",
				"endsAt":"10:00","room":{"ru":"Большой зал"},"topics":[],"speakers":[
				{"personId":"%s","affiliation":{"ru":"министр"},"organizationId":"%s","role":"speaker"},
				{"name":{"ru":"Кэтлин Ньюленд"},"role":"chair"},{"personId":"%s","role":"moderator"}]}]"""
			.formatted(SPEAKER, ORGANIZATION, HIDDEN);
	}

	private static String media() {
		return """
				[{"title":{"en":"The Nomads"},"outlet":{"en":"NTS"},"programme":{"en":"Situation"},
				"airsAt":"2033-06-01T19:40","commissionedBy":"%s"}]""".formatted(ORGANIZATION);
	}

	private static String cancelled() {
		return """
				{"id":"%s","version":9,"state":"cancelled","organizationId":"%s","name":{"ru":"Встреча"},
				"firstDay":"2033-06-03","lastDay":"2033-06-03","zone":"Asia/Bishkek",
				"startsAt":"2033-06-02T18:00:00Z","endsAt":"2033-06-03T18:00:00Z","attendance":"offline",
				"languages":[],"parties":[],"sessions":[],"media":[],"topics":[],"areas":[],"documents":[],
				"capacity":5,"quotas":{},"cancellation":{"ru":"Зал сгорел"}}""".formatted(CANCELLED, ORGANIZATION);
	}

	private static String organization(String id, String name) {
		return """
				{"id":"%s","version":1,"listing":"published","trust":"verified","disputed":false,"name":{"ky":"%s"},
				"alternateNames":[],"identifiers":[],"memberOf":[],"topics":[],"areasServed":[],"locations":[],
				"contactPoints":[],"links":[]}""".formatted(id, name);
	}

}
