package org.ashar.infra.bench.fuzz;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import org.ashar.infra.bench.report.MissException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends requests that are wrong somewhere to every endpoint, and looks at what comes
 * back: no failure of the platform's, a problem for each refusal (RFC 9457) that does not
 * repeat what was sent, an answer as it is described, and nothing changed in the record
 * that was named.
 */
public final class Fuzzer {

	private static final int AT_ONCE = 8;

	/* In a letter or in a path it would have no meaning of its own. */
	private static final String MARK = "zqxmark7";

	private static final int FINDINGS = 20;

	private static final int TRIES = 10;

	private final URI portal;

	private final HttpClient http = HttpClient.newHttpClient();

	private final List<String> tokens;

	private final String reader;

	private final AtomicInteger reads = new AtomicInteger();

	private final Map<String, String> findings = new TreeMap<>();

	private final Map<Integer, Integer> statuses = new TreeMap<>();

	/**
	 * At a running portal that trusts this machine to say whom it asks for.
	 * @param tokens of accounts with all kinds of roles; the first may read everything
	 */
	public Fuzzer(URI portal, List<String> tokens) {
		this.portal = portal;
		this.tokens = List.copyOf(tokens);
		this.reader = tokens.getFirst();
	}

	/**
	 * Sends so many requests, in an order given by the seed.
	 * @return what was wrong, by operation and kind, at most twenty; empty if nothing was
	 */
	public Map<String, String> attack(long seed, int requests) throws IOException, InterruptedException {
		Contract contract = contract();
		List<Operation> operations = contract.operations();
		Random random = new Random(seed);
		Attack.Maker maker = new Attack.Maker(this.portal, random, new Hostility(contract, random, MARK), this.tokens,
				records(operations));
		Semaphore hands = new Semaphore(AT_ONCE);
		List<Thread> running = new ArrayList<>();
		for (int number = 0; number < requests && this.findings.size() < FINDINGS; number++) {
			Attack attack = maker.against(operations.get(number % operations.size()));
			hands.acquire();
			running.add(Thread.ofVirtual().start(() -> {
				try {
					judge(contract, attack);
				}
				finally {
					hands.release();
				}
			}));
		}
		for (Thread thread : running) {
			thread.join();
		}
		return this.findings;
	}

	/* The first who asks for it may have to come again: the services write it then. */
	private Contract contract() throws IOException, InterruptedException {
		for (int tries = 0; tries < TRIES; tries++) {
			HttpResponse<String> answer = get(this.portal.resolve("/api/v1/openapi.json"), this.reader);
			if (answer.statusCode() == 200) {
				return new Contract(answer.body());
			}
			LockSupport
				.parkNanos(Duration.ofSeconds(answer.headers().firstValueAsLong("Retry-After").orElse(1)).toNanos());
		}
		throw new MissException("The portal does not tell its interface");
	}

	/** How often each status came back. */
	public Map<Integer, Integer> statuses() {
		return this.statuses;
	}

	/* Ids of what is there, by the path of the list. */
	private Map<String, List<String>> records(List<Operation> operations) throws IOException, InterruptedException {
		Map<String, List<String>> records = new HashMap<>();
		for (Operation operation : operations) {
			boolean lists = operations.stream().anyMatch((each) -> each.path().equals(operation.path() + "/{id}"));
			if (lists && operation.method().equals("GET")) {
				HttpResponse<String> answer = get(this.portal.resolve(operation.path()), this.reader);
				List<String> ids = new ArrayList<>();
				JsonMapper.shared()
					.readTree(answer.body())
					.path("items")
					.forEach((item) -> ids.add(item.path("id").asString()));
				records.put(operation.path(), ids);
			}
		}
		return records;
	}

	private void judge(Contract contract, Attack attack) {
		try {
			boolean looks = attack.record() != null && attack.operation().changes();
			String before = looks ? version(attack) : null;
			HttpResponse<String> answer = this.http.send(attack.request(), BodyHandlers.ofString());
			count(answer.statusCode());
			String wrong = wrong(contract, attack.operation(), answer);
			if (wrong != null) {
				find(attack, answer, wrong);
			}
			else if (answer.statusCode() >= 400 && before != null) {
				String after = version(attack);
				if (after != null && !after.equals(before)) {
					find(attack, answer, "changed the record that it was refused for");
				}
			}
		}
		catch (IOException ex) {
			synchronized (this.findings) {
				this.findings.putIfAbsent(attack.operation() + " no answer", ex + " " + attack.request().uri());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static @Nullable String wrong(Contract contract, Operation operation, HttpResponse<String> answer) {
		int status = answer.statusCode();
		String type = answer.headers().firstValue("Content-Type").orElse("");
		if (status >= 500) {
			return "a failure of the platform's";
		}
		if (status >= 400) {
			return problem(status, type, answer.body());
		}
		JsonNode schema = operation.answers().get(status);
		return (schema != null && type.startsWith("application/json"))
				? contract.violation(schema, JsonMapper.shared().readTree(answer.body()), "answer") : null;
	}

	private static @Nullable String problem(int status, String type, String body) {
		if (!type.startsWith("application/problem+json")) {
			return "no problem but " + type;
		}
		try {
			JsonNode problem = JsonMapper.shared().readTree(body);
			if (words(problem).contains(MARK)) {
				return "says what it was sent";
			}
			boolean whole = problem.path("status").asInt() == status
					&& problem.path("type").asString("").startsWith("urn:ashar:problem:")
					&& !problem.path("title").asString("").isBlank();
			return whole ? null : "an incomplete problem";
		}
		catch (JacksonException ex) {
			return "a problem that is no JSON";
		}
	}

	/*
	 * The place that is wrong has its own name, be it a path or a member; sentences do
	 * not repeat it.
	 */
	private static String words(JsonNode problem) {
		StringBuilder words = new StringBuilder(
				problem.path("title").asString("") + problem.path("detail").asString(""));
		problem.path("errors").forEach((error) -> words.append(error.path("message").asString("")));
		return words.toString();
	}

	/* Null if it cannot be read now. */
	private @Nullable String version(Attack attack) throws IOException, InterruptedException {
		HttpResponse<String> answer = get(attack.record(), this.reader);
		return (answer.statusCode() == 200) ? answer.body() : null;
	}

	private void count(int status) {
		synchronized (this.statuses) {
			this.statuses.merge(status, 1, Integer::sum);
		}
	}

	private void find(Attack attack, HttpResponse<String> answer, String wrong) {
		String body = answer.body();
		synchronized (this.findings) {
			this.findings.putIfAbsent(attack.operation() + " " + wrong,
					answer.statusCode() + " " + attack.request().uri() + " " + attack.request().headers().map().keySet()
							+ " " + body.substring(0, Math.min(400, body.length())));
		}
	}

	private HttpResponse<String> get(URI uri, String token) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(uri)
			.header("Accept", "application/json")
			.header("X-Forwarded-For", "10.0." + (uri.hashCode() & 255) + "." + (this.reads.getAndIncrement() & 255));
		if (!token.isEmpty()) {
			request.header("Authorization", "Bearer " + token);
		}
		return this.http.send(request.build(), BodyHandlers.ofString());
	}

}
