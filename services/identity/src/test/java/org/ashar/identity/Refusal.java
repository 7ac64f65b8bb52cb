package org.ashar.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.ashar.infra.platform.testing.Http;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.MongoOperations;

import tools.jackson.databind.JsonNode;

/** What a refusal looks like. */
final class Refusal {

	private static final List<String> STORES = List.of("accounts", "clients", "account-emails", "sign-ins",
			"authorizations");

	private Refusal() {
	}

	/** A clear problem in each language, and nothing in the store has changed. */
	static void assertRefused(TestIdentity identity, Http asking, String method, String path, @Nullable String body,
			int status, String problem) {
		Map<String, Long> before = counts(identity);
		Map<String, String> titles = new LinkedHashMap<>();
		for (String language : List.of("ky", "ru", "en")) {
			Http.Answer answer = asking.language(language).send(method, path, body);

			assertThat(answer.status()).as("%s", answer).isEqualTo(status);
			assertThat(answer.header("Content-Type")).get().asString().startsWith("application/problem+json");
			assertThat(answer.header("Content-Language")).hasValue(language);
			JsonNode told = answer.json();
			assertThat(told.get("type").asString()).isEqualTo("urn:ashar:problem:" + problem);
			assertThat(told.get("detail").asString()).isNotBlank().doesNotContain("Exception", "org.");
			titles.put(language, told.get("title").asString());
		}
		assertThat(titles.values()).doesNotHaveDuplicates();
		assertThat(counts(identity)).isEqualTo(before);
	}

	/** How many there are of everything, and how often it was changed. */
	static Map<String, Long> counts(TestIdentity identity) {
		MongoOperations mongo = identity.service().bean(MongoOperations.class);
		Map<String, Long> counts = new LinkedHashMap<>();
		for (String store : STORES) {
			List<Document> all = mongo.findAll(Document.class, store);
			counts.put(store, (long) all.size());
			counts.put("versions of " + store,
					all.stream()
						.mapToLong(found -> found.get("version") instanceof Number n ? n.longValue() : 0)
						.sum());
		}
		return counts;
	}

}
