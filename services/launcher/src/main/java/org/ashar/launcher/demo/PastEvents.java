package org.ashar.launcher.demo;

import tools.jackson.databind.JsonNode;

/**
 * Events that have taken place: they are entered with their agenda and made public as
 * ended.
 */
final class PastEvents {

	private static final String PATH = "/events";

	private final Desk desk;

	PastEvents(Desk desk) {
		this.desk = desk;
	}

	int load() {
		return this.desk.each("events", (entry) -> {
			String author = entry.text("by", "curator");
			JsonNode event = this.desk.create(entry, author, PATH);
			if (Desk.is(event, "state", "draft")) {
				this.desk.act(entry.text("publishedBy", author), PATH, event, "record");
			}
		});
	}

}
