package org.ashar.infra.bench.faults.load;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

import org.ashar.infra.bench.faults.cluster.Cluster;
import org.ashar.infra.bench.faults.history.Ledger;
import org.ashar.infra.bench.faults.history.Mark;
import org.ashar.infra.bench.report.MissException;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is there before anybody comes: topics, programs with their roles, one
 * organization.
 */
public final class Setup {

	private static final String PLATFORM = "platform";

	private final Client client;

	private final String admin;

	private Setup(Client client, String admin) {
		this.client = client;
		this.admin = admin;
	}

	/** Makes it, while nothing is broken yet. */
	public static World world(URI portal, Post post, Ledger ledger) {
		Client client = new Client(portal);
		String admin = new SignIn(portal, post).token(Cluster.ADMIN);
		return new Setup(client, admin).made(post, ledger);
	}

	private World made(Post post, Ledger ledger) {
		JsonNode office = program("office");
		for (String role : new String[] { "curator", "verifier", "notification-manager" }) {
			grant(office, role, PLATFORM);
		}
		JsonNode owner = program("owner");
		Robot ownerRobot = robot(owner);
		Robot officeRobot = robot(office);
		World.TOPICS.forEach((topic) -> concept(officeRobot, topic));
		String organization = organization(ownerRobot, officeRobot);
		grant(owner, "org-owner", "organization:" + organization);
		return new World(this.client, post, ledger, ownerRobot, officeRobot, organization);
	}

	private JsonNode program(String name) {
		return insist(this.admin, "/api/v1/clients", Client.object().put("name", name));
	}

	private Robot robot(JsonNode program) {
		return new Robot(this.client, program.path("clientId").asString(), program.path("clientSecret").asString());
	}

	private void grant(JsonNode program, String role, String scope) {
		insist(this.admin, "/api/v1/clients/" + program.path("clientId").asString() + "/grants",
				Client.object().put("role", role).put("scope", scope));
	}

	private void concept(Robot office, String topic) {
		ObjectNode body = Client.object();
		body.putObject("prefLabel").put("ky", topic).put("ru", topic).put("en", topic);
		until(() -> office.send("PUT", "/api/v1/concepts/topic/" + topic, body, Map.of("If-None-Match", "*")),
				(reply) -> reply.isDone() || reply.status() == 412);
	}

	private String organization(Robot owner, Robot office) {
		Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
		ObjectNode body = Stories.organizationBody(new Mark("home1", 0));
		((ObjectNode) body.path("name")).put("en", "The home of all that follows");
		JsonNode made = until(() -> owner.send("POST", Stories.ORGANIZATIONS, body, key), Client.Reply::isDone).body();
		String path = Stories.ORGANIZATIONS + "/" + made.path("id").asString();
		JsonNode submitted = act(owner, path + "/submit", made, Client.object());
		JsonNode verified = act(office, path + "/verify", submitted, Client.object().put("evidence", "register entry"));
		return act(office, path + "/publish", verified, Client.object()).path("id").asString();
	}

	private static JsonNode act(Robot who, String path, JsonNode seen, ObjectNode body) {
		Map<String, String> match = Map.of("If-Match", "\"" + seen.path("version").asLong() + "\"");
		return until(() -> who.send("POST", path, body.isEmpty() ? null : body, match), Client.Reply::isDone).body();
	}

	private JsonNode insist(String token, String path, ObjectNode body) {
		Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
		return until(() -> this.client.send(token, "POST", path, body, key), Client.Reply::isDone).body();
	}

	/* Grants and copies of records are on their way for a moment. */
	private static Client.Reply until(java.util.function.Supplier<Client.Reply> ask, Predicate<Client.Reply> wanted) {
		long deadline = World.deadline();
		Client.Reply reply = ask.get();
		while (!wanted.test(reply)) {
			if (System.nanoTime() > deadline) {
				throw new MissException("The load cannot begin: " + reply);
			}
			World.pause();
			reply = ask.get();
		}
		return reply;
	}

}
