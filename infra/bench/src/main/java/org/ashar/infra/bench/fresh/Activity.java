package org.ashar.infra.bench.fresh;

import java.util.List;
import java.util.Map;

import org.ashar.infra.bench.report.MissException;
import org.ashar.infra.bench.run.Portal;

/** A published activity whose title is a new word after each change. */
final class Activity {

	private static final String PATH = "/api/v1/activities";

	private static final int CHANGED_MEANWHILE = 412;

	private static final String OWNER = "192.0.2.1";

	private final Portal portal;

	private final String organization;

	private final String topic;

	private final String id;

	private String etag;

	private String word;

	Activity(Portal portal, String organization, String topic, String token, String word) {
		this.portal = portal;
		this.organization = organization;
		this.topic = topic;
		this.word = word;
		Portal.Answer drafted = portal.post(PATH, body(), OWNER, token, "").must(201);
		this.id = drafted.json().path("id").asString();
		String submitted = portal.post(path() + "/submit", null, OWNER, token, drafted.etag()).must(200).etag();
		this.etag = portal.post(path() + "/publish", null, OWNER, token, submitted).must(200).etag();
	}

	/**
	 * Gives it another word; the change is accepted when this returns. Whoever was told
	 * to come again may find it done already.
	 */
	synchronized void change(String next, String token) {
		this.word = next;
		Portal.Answer answer = this.portal.put(path(), body(), OWNER, token, this.etag);
		if (answer.status() == CHANGED_MEANWHILE) {
			answer = this.portal.get(path(), OWNER, token);
			if (!answer.body().contains(next)) {
				throw new MissException("Somebody else has changed " + path());
			}
		}
		this.etag = answer.must(200).etag();
	}

	String word() {
		return this.word;
	}

	/** Whether a search for its word finds it alone. */
	boolean isFound(String wanted, String address) {
		var found = this.portal.get("/api/v1/search?q=" + wanted, address, null).must(200).json();
		if (found.path("total").asInt() == 0 || found.path("similar").asBoolean()) {
			return false;
		}
		boolean right = found.path("total").asInt() == 1 && found.at("/items/0/id").asString().equals(this.id)
				&& found.at("/items/0/title").toString().contains(wanted);
		if (!right) {
			throw new MissException("A search for " + wanted + " finds " + found.path("items"));
		}
		return true;
	}

	/** Whether its page shows the word. */
	boolean isShown(String wanted, String address) {
		return this.portal.get("/activities/" + this.id, address, null).must(200).body().contains(wanted);
	}

	/** Whether the feed of its topic tells of the word. */
	boolean isTold(String wanted, String address) {
		return feed(this.portal, this.topic, address).contains(wanted);
	}

	/** The news of a topic. */
	static String feed(Portal portal, String topic, String address) {
		return portal.get("/api/v1/feeds/" + topic + ".ky.atom", address, null).must(200).body();
	}

	private String path() {
		return PATH + "/" + this.id;
	}

	private Map<String, Object> body() {
		return Map.of("organizationId", this.organization, "type", "project", "activityStatus", "2", "title",
				Map.of("ky", "Өзгөрүү " + this.word), "topics", List.of(this.topic));
	}

}
