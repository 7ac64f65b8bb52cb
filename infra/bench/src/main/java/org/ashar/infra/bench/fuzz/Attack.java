package org.ashar.infra.bench.fuzz;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;

import org.ashar.infra.bench.fuzz.Operation.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * One request that is wrong somewhere. It never names the version of a record, and so
 * must change none that is there.
 *
 * @param record the record that it names, if there is one
 */
record Attack(Operation operation, HttpRequest request, @Nullable URI record) {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final List<String> LANGUAGES = List.of("ky", "ru", "en", "*", "xx", "ky;q=2,;;", "ң");

	private static final List<String> TYPES = List.of("text/plain", "application/xml", "application/json;charset=\"",
			"multipart/form-data", "/");

	private static final List<String> VERSIONS = List.of("\"0\"", "W/\"1\"", "\"-1\"", "1", "*", "\"", "\"a\",\"b\"",
			"\"99999999999999999999\"");

	/** Builds them, always the same from the same random numbers. */
	static final class Maker {

		private final URI portal;

		private final RandomGenerator random;

		private final Hostility hostility;

		private final List<String> tokens;

		private final Map<String, List<String>> records;

		/** Tokens of all roles; known records by the path of their list. */
		Maker(URI portal, RandomGenerator random, Hostility hostility, List<String> tokens,
				Map<String, List<String>> records) {
			this.portal = portal;
			this.random = random;
			this.hostility = hostility;
			this.tokens = tokens;
			this.records = records;
		}

		Attack against(Operation operation) {
			String list = operation.path().replaceAll("/\\{.*", "");
			List<String> known = this.records.getOrDefault(list, List.of());
			boolean there = operation.path().startsWith(list + "/{id}") && !known.isEmpty()
					&& this.random.nextInt(3) > 0;
			String id = there ? known.get(this.random.nextInt(known.size()))
					: new UUID(this.random.nextLong(), this.random.nextLong()).toString();
			URI uri = this.portal.resolve(path(operation, id) + query(operation));
			HttpRequest.Builder request = HttpRequest.newBuilder(uri)
				.timeout(PATIENCE)
				.header("Accept", "application/json")
				.header("Accept-Language", one(LANGUAGES).replace("ң", "ky"))
				// One machine is many clients, each of which may ask only so much.
				.header("X-Forwarded-For", "10." + this.random.nextInt(256) + "." + this.random.nextInt(256) + ".9");
			headers(operation, request);
			send(operation, request);
			return new Attack(operation, request.build(), there ? this.portal.resolve(list + "/" + id) : null);
		}

		private String path(Operation operation, String id) {
			String path = operation.path();
			for (Parameter parameter : operation.parameters("path")) {
				boolean right = parameter.name().equals("id") && this.random.nextInt(6) > 0;
				String word = right ? id : encoded(this.hostility.word());
				path = path.replace("{" + parameter.name() + "}", word.isEmpty() ? "%20" : word);
			}
			return path;
		}

		private String query(Operation operation) {
			StringBuilder query = new StringBuilder();
			for (Parameter parameter : operation.parameters("query")) {
				if (this.random.nextInt(4) == 0) {
					query.append(query.isEmpty() ? '?' : '&')
						.append(encoded(parameter.name()))
						.append('=')
						.append(encoded(this.hostility.word()));
				}
			}
			return query.toString();
		}

		private void headers(Operation operation, HttpRequest.Builder request) {
			int choice = this.random.nextInt(this.tokens.size() + 3);
			if (choice < this.tokens.size()) {
				request.header("Authorization", "Bearer " + this.tokens.get(choice));
			}
			else if (choice == this.tokens.size()) {
				request.header("Authorization", "Bearer e30.e30.x");
			}
			for (Parameter parameter : operation.parameters("header")) {
				switch (parameter.name()) {
					case "If-Match", "If-None-Match" -> {
						if (this.random.nextInt(5) > 0) {
							request.header(parameter.name(), one(VERSIONS));
						}
					}
					default -> {
						if (this.random.nextBoolean()) {
							request.header(parameter.name(), encoded(this.hostility.word()) + "x");
						}
					}
				}
			}
		}

		private void send(Operation operation, HttpRequest.Builder request) {
			if (operation.body() == null) {
				request.method(operation.method(), BodyPublishers.noBody());
				return;
			}
			boolean json = this.random.nextInt(12) > 0;
			request.header("Content-Type", json ? "application/json" : one(TYPES));
			request.method(operation.method(), BodyPublishers
				.ofString(this.hostility.spoiled(this.hostility.plausible(operation.body())), StandardCharsets.UTF_8));
		}

		private <T> T one(List<T> choices) {
			return choices.get(this.random.nextInt(choices.size()));
		}

		private static String encoded(String word) {
			return URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20");
		}

	}

}
