package org.ashar.activities;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.ashar.infra.platform.testing.Http;
import org.jspecify.annotations.Nullable;

/**
 * A request that would succeed, and what can be wrong with it.
 *
 * @param record the record it changes, with its path; the list for what creates one
 * @param wrong a record from whose state it is refused
 * @param by somebody who may do it
 */
record Endpoint(String method, String record, String action, @Nullable Map<String, @Nullable Object> body,
		@Nullable String wrong, Http by, List<String> required, List<String> texts, List<Flaw> flaws) {

	/** A value that a field cannot have. */
	record Flaw(String field, Object value, int status) {
	}

	static Endpoint create(String list, Http by, Map<String, @Nullable Object> body) {
		return new Endpoint("POST", list, "", body, null, by, List.of(), List.of(), List.of());
	}

	static Endpoint edit(String record, String wrong, Http by, Map<String, @Nullable Object> body) {
		return new Endpoint("PUT", record, "", body, wrong, by, List.of(), List.of(), List.of());
	}

	static Endpoint act(String record, String action, String wrong, Http by,
			@Nullable Map<String, @Nullable Object> body) {
		return new Endpoint("POST", record, "/" + action, body, wrong, by, List.of(), List.of(), List.of());
	}

	/** These fields have to be there. */
	Endpoint requires(String... fields) {
		return new Endpoint(method, record, action, body, wrong, by, List.of(fields), texts, flaws);
	}

	/** These fields are texts in several languages. */
	Endpoint says(String... fields) {
		return new Endpoint(method, record, action, body, wrong, by, required, List.of(fields), flaws);
	}

	/** A field with a value it cannot have. */
	Endpoint not(String field, Object value, int status) {
		List<Flaw> more = new ArrayList<>(flaws);
		more.add(new Flaw(field, value, status));
		return new Endpoint(method, record, action, body, wrong, by, required, texts, more);
	}

	boolean creates() {
		return method.equals("POST") && action.isEmpty();
	}

	boolean addsUnderKey() {
		return creates() || action.equals("/observations") || action.equals("/assessments");
	}

	Http.Answer send(Http as, @Nullable Object content) {
		return as.send(method, record + action, content);
	}

	/** With the newest version of the record. */
	Http.Answer sendFresh(Http as, @Nullable Object content) {
		return send(creates() ? as : as.ifMatch(version()), content);
	}

	/** Version of the record that would be changed. */
	long version() {
		return World.must(by.get(record), 200).version();
	}

	@Override
	public String toString() {
		return method + " " + record.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}") + action;
	}
}
