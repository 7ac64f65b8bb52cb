package org.ashar.launcher.demo;

import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The admin opens the other accounts and grants their roles. */
final class Staff {

	private static final String ADMIN = "admin";

	private static final String ACCOUNTS = "/accounts";

	private final Desk desk;

	Staff(Desk desk) {
		this.desk = desk;
	}

	int open() {
		return this.desk.each("accounts", (entry) -> {
			String id = account(entry);
			this.desk.references().know(entry.id(), id);
			for (JsonNode role : entry.data().path("roles")) {
				grant(id, role.asString(), "platform");
			}
		});
	}

	/** The roles on single organizations, when these exist. */
	int grant() {
		return this.desk.each("grants", (entry) -> grant(this.desk.references().id(entry.text("account", "")),
				entry.text("role", ""), "organization:" + this.desk.references().id(entry.text("organization", ""))));
	}

	private String account(Entry entry) {
		ObjectNode body = Desk.object()
			.put("email", entry.text("email", ""))
			.put("name", entry.text("name", ""))
			.put("language", entry.text("language", ""));
		Api.Reply reply = this.desk.api()
			.send(ADMIN, "POST", ACCOUNTS, body, Map.of("Idempotency-Key", "demo-" + entry.id()));
		if (reply.status() == 409 && reply.body().has("account")) {
			return reply.body().path("account").asString();
		}
		return this.desk.api().create(ADMIN, ACCOUNTS, entry.id(), body).path("id").asString();
	}

	private void grant(String account, String role, String scope) {
		String path = ACCOUNTS + "/" + account;
		for (JsonNode held : this.desk.api().get(ADMIN, path).path("grants")) {
			if (Desk.is(held, "role", role) && Desk.is(held, "scope", scope)) {
				return;
			}
		}
		ObjectNode body = Desk.object().put("role", role).put("scope", scope);
		this.desk.api().create(ADMIN, path + "/grants", account + "-" + role + "-" + scope, body);
	}

}
