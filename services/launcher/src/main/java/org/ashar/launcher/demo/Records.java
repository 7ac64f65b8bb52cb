package org.ashar.launcher.demo;

import tools.jackson.databind.JsonNode;

/**
 * Records that one person enters and publishes: documents, and people, who are public by
 * their consent.
 */
record Records(Desk desk, String list, String path) {

	int load() {
		return this.desk.each(this.list, (entry) -> {
			String author = entry.text("by", "curator");
			JsonNode record = this.desk.create(entry, author, this.path);
			if (Desk.is(record, "editorialState", "draft")) {
				this.desk.act(author, this.path, record, "publish");
			}
		});
	}

}
