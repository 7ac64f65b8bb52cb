package org.ashar.launcher.demo;

import tools.jackson.databind.JsonNode;

/** The verifier writes down what became of bodies that are no more. */
final class Successions {

	private static final String PATH = "/organizations";

	private static final String VERIFIER = "verifier";

	private final Desk desk;

	Successions(Desk desk) {
		this.desk = desk;
	}

	int load() {
		return this.desk.each("successions", (entry) -> {
			String body = this.desk.references().id(entry.text("organization", ""));
			JsonNode organization = this.desk.api().get(VERIFIER, PATH + "/" + body);
			if (organization.path("successors").isEmpty()) {
				this.desk.api()
					.act(VERIFIER, PATH, organization, "succession", this.desk.references().resolve(entry.body()),
							entry.id());
			}
		});
	}

}
