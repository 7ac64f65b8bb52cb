package org.ashar.launcher.demo;

import tools.jackson.databind.JsonNode;

/**
 * Reform activities: verified organizations publish their own, a curator those that a
 * contributor entered.
 */
final class Activities {

	private static final String PATH = "/activities";

	private final Desk desk;

	Activities(Desk desk) {
		this.desk = desk;
	}

	int load() {
		return this.desk.each("activities", (entry) -> {
			String author = entry.text("by", "curator");
			JsonNode activity = this.desk.create(entry, author, PATH);
			if (Desk.is(activity, "editorialState", "draft")) {
				activity = this.desk.act(author, PATH, activity, "submit");
			}
			if (Desk.is(activity, "editorialState", "submitted")) {
				this.desk.act(entry.text("publishedBy", author), PATH, activity, "publish");
			}
		});
	}

}
