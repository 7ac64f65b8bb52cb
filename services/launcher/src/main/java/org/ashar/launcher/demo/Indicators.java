package org.ashar.launcher.demo;

import tools.jackson.databind.JsonNode;

/**
 * The curator enters the figures, one observation after the other, and publishes them.
 */
final class Indicators {

	private static final String PATH = "/indicators";

	private final Desk desk;

	Indicators(Desk desk) {
		this.desk = desk;
	}

	int load() {
		return this.desk.each("indicators", (entry) -> {
			String author = entry.text("by", "curator");
			JsonNode indicator = this.desk.create(entry, author, PATH);
			for (Entry figure : entry.below("observations")) {
				JsonNode body = this.desk.references().resolve(figure.data());
				indicator = this.desk.api().act(author, PATH, indicator, "observations", body, figure.id());
			}
			if (Desk.is(indicator, "editorialState", "draft")) {
				this.desk.act(author, PATH, indicator, "publish");
			}
		});
	}

}
