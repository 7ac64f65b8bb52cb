package org.ashar.launcher.demo;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Organizations enter the directory: their own people register and submit them, the
 * verifier looks at the evidence, the curator publishes. For bodies without an account
 * the curator does the first part and the verifier publishes.
 */
final class Organizations {

	private static final String PATH = "/organizations";

	private static final String CURATOR = "curator";

	private static final String VERIFIER = "verifier";

	private final Desk desk;

	Organizations(Desk desk) {
		this.desk = desk;
	}

	int load() {
		return this.desk.each("organizations", this::enter);
	}

	private void enter(Entry entry) {
		String registrant = entry.text("by", CURATOR);
		boolean unclaimed = registrant.equals(CURATOR);
		JsonNode organization = register(entry, registrant, unclaimed);
		if (Desk.is(organization, "listing", "draft")) {
			organization = this.desk.act(registrant, PATH, organization, "submit");
		}
		if (entry.has("verified") && Desk.is(organization, "trust", "unverified")) {
			ObjectNode evidence = Desk.object().put("evidence", entry.text("verified", ""));
			organization = this.desk.api().act(VERIFIER, PATH, organization, "verify", evidence, "verify");
		}
		if (Desk.is(organization, "listing", "submitted")) {
			this.desk.act(unclaimed ? VERIFIER : CURATOR, PATH, organization, "publish");
		}
	}

	private JsonNode register(Entry entry, String registrant, boolean unclaimed) {
		ObjectNode body = (ObjectNode) this.desk.references().resolve(entry.body());
		if (unclaimed) {
			body.put("unclaimed", true);
		}
		JsonNode organization = this.desk.api().create(registrant, PATH, entry.id(), body);
		this.desk.references().know(entry.id(), organization.path("id").asString());
		return organization;
	}

}
