package org.ashar.portal;

import java.util.ArrayList;
import java.util.List;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.ashar.infra.platform.testing.Http;
import org.ashar.infra.platform.testing.RunningService;
import org.jspecify.annotations.Nullable;

/** A portal whose services are all played. */
final class TestPortal implements AutoCloseable {

	private static @Nullable TestPortal shared;

	static final String TOPICS = """
			{"items":[{"scheme":"topic","notation":"health","prefLabel":{"ky":"Ден соолук","ru":"Здоровье","en":"Health"},
			"version":1}]}""";

	static final String NOTHING_FOUND = """
			{"total":0,"similar":false,"items":[],"facets":{"type":[],"topic":[],"country":[],"language":[]}}""";

	private static final String NOTHING = "{\"items\":[]}";

	final IdentityStandIn identity = new IdentityStandIn();

	final StandIn directory = new StandIn().answer("GET /api/v1/concepts", TOPICS)
		.answer("GET /api/v1/organizations", NOTHING)
		.answer("GET /api/v1/people", NOTHING)
		.answer("GET /api/v1/work/directory", NOTHING)
		.answer("GET /api/v1/audit/directory", NOTHING);

	final StandIn activities = new StandIn().answer("GET /api/v1/activities", NOTHING)
		.answer("GET /api/v1/recommendations", NOTHING)
		.answer("GET /api/v1/documents", NOTHING)
		.answer("GET /api/v1/indicators", NOTHING)
		.answer("GET /api/v1/work/activities", NOTHING)
		.answer("GET /api/v1/audit/activities", NOTHING);

	final StandIn events = new StandIn().answer("GET /api/v1/events", NOTHING);

	final StandIn notifications = new StandIn();

	final StandIn knowledge = new StandIn().answer("GET /api/v1/search", NOTHING_FOUND)
		.answer("GET /api/v1/search/suggestions", NOTHING);

	private final RunningService running;

	private TestPortal(String... settings) {
		List<String> all = new ArrayList<>(
				List.of(at("identity", this.identity.service().url()), at("directory", this.directory.url()),
						at("activities", this.activities.url()), at("events", this.events.url()),
						at("notifications", this.notifications.url()), at("knowledge", this.knowledge.url())));
		all.addAll(List.of(settings));
		this.running = RunningService.start(PortalApplication.class, "portal", all.toArray(String[]::new));
	}

	static TestPortal start(String... settings) {
		return new TestPortal(settings);
	}

	/** One for all tests that need nothing particular, until they end. */
	static synchronized TestPortal shared() {
		TestPortal known = shared;
		if (known == null) {
			known = new TestPortal();
			shared = known;
		}
		known.forgetOutages();
		return known;
	}

	static String at(String service, String url) {
		return "--ashar.services." + service + ".url=" + url;
	}

	/** A client as a program uses it. */
	Http program(String language) {
		return this.running.http().language(language).header("Accept", "application/json");
	}

	/** A client that asks for pages and keeps nothing. */
	Http browser(String language) {
		return this.running.http().language(language).header("Accept", "text/html,application/xhtml+xml;q=0.9");
	}

	/** A visitor with a browser that keeps cookies. */
	Visitor visitor(String language) {
		return new Visitor(this.running.baseUrl(), language);
	}

	/** Somebody who has signed in and holds these grants. */
	Visitor signedIn(String language, String grants) {
		return signedIn(language, grants, 300);
	}

	/** The same with a token that lives so many seconds. */
	Visitor signedIn(String language, String grants, int seconds) {
		Visitor visitor = visitor(language);
		visitor.signIn((nonce) -> this.identity.signIn(nonce, grants, seconds));
		return visitor;
	}

	/** As if all services had always answered. */
	void forgetOutages() {
		this.identity.service().be(StandIn.Mood.ANSWERS);
		this.directory.be(StandIn.Mood.ANSWERS);
		this.activities.be(StandIn.Mood.ANSWERS);
		this.events.be(StandIn.Mood.ANSWERS);
		this.notifications.be(StandIn.Mood.ANSWERS);
		this.knowledge.be(StandIn.Mood.ANSWERS);
		this.knowledge.refuseNothing();
		this.activities.refuseWrites("");
		this.events.refuseWrites("");
		this.notifications.refuseWrites("");
		this.running.bean(CircuitBreakerRegistry.class).getAllCircuitBreakers().forEach(CircuitBreaker::reset);
	}

	@Override
	public void close() {
		this.running.close();
	}

}
