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
			knowSessions(entry, event);
			if (Desk.is(event, "state", "draft")) {
				this.desk.act(entry.text("publishedBy", author), PATH, event, "record");
			}
		});
	}

	/* A session has an id only now; others name it by its place. */
	private void knowSessions(Entry entry, JsonNode event) {
		JsonNode sessions = event.path("sessions");
		for (int place = 0; place < sessions.size(); place++) {
			String id = sessions.path(place).path("id").asString();
			this.desk.references().know(entry.id() + ".sessions." + place, id);
		}
	}

}
