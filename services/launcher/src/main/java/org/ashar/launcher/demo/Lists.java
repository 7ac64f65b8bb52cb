package org.ashar.launcher.demo;

import java.util.List;
import java.util.Map;

import tools.jackson.databind.node.ObjectNode;

/** The curator enters the controlled lists, broader concepts first. */
final class Lists {

	private static final List<String> SCHEMES = List.of("topic", "area", "stakeholder-group", "affected-group");

	private static final int THERE_ALREADY = 412;

	private final Desk desk;

	Lists(Desk desk) {
		this.desk = desk;
	}

	int load() {
		return SCHEMES.stream().mapToInt((scheme) -> this.desk.each(scheme, (entry) -> add(scheme, entry))).sum();
	}

	private void add(String scheme, Entry entry) {
		ObjectNode body = Desk.object();
		body.set("prefLabel", entry.data().path("prefLabel"));
		if (entry.has("broader")) {
			this.desk.references().id(scheme + ":" + entry.text("broader", ""));
			body.put("broader", entry.text("broader", ""));
		}
		String path = "/concepts/" + scheme + "/" + entry.id();
		Api.Reply reply = this.desk.api().settle("curator", "PUT", path, body, Map.of("If-None-Match", "*"));
		if (reply.status() >= 300 && reply.status() != THERE_ALREADY) {
			throw new CannotLoad("PUT " + path + ": " + reply.problem());
		}
		this.desk.references().know(scheme + ":" + entry.id(), entry.id());
	}

}
