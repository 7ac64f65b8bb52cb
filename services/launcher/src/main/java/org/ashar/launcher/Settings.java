package org.ashar.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What each service is told: where the others and the backends are. What the environment
 * names wins over the embedded.
 */
record Settings(Ports ports, Path data, Map<String, String> environment) {

	boolean embedsMongo() {
		return !isSet(NamedBackends.MONGO);
	}

	boolean embedsKafka() {
		return !isSet(NamedBackends.KAFKA);
	}

	boolean embedsMail() {
		return !isSet(NamedBackends.SMTP);
	}

	/** Whether every backend is the embedded one, as demonstrations and tests need it. */
	boolean allEmbedded() {
		return embedsMongo() && embedsKafka() && embedsMail();
	}

	String publicUrl() {
		String given = this.environment.get("ASHAR_PUBLIC_URL");
		return (given != null) ? given : "http://localhost:" + this.ports.portal();
	}

	String mailboxUrl() {
		return "http://localhost:" + this.ports.mailbox();
	}

	/** Says which port cannot be had before anything is started. */
	void requireFreePorts() {
		String block = "--port N";
		if (embedsMail()) {
			this.ports.requireMailboxApart();
		}
		for (Room room : Room.values()) {
			Ports.requireFree(this.ports.of(room), room.service(), block);
		}
		if (embedsKafka()) {
			Ports.requireFree(this.ports.kafka(), "broker", block);
			Ports.requireFree(this.ports.controller(), "broker", block);
		}
		if (embedsMongo()) {
			Ports.requireFree(this.ports.mongo(), "store", block);
		}
		if (embedsMail()) {
			Ports.requireFree(this.ports.smtp(), "SMTP", Ports.SMTP);
			Ports.requireFree(this.ports.mailbox(), "mailbox", Ports.MAILBOX);
		}
	}

	/** Command-line arguments of a service. */
	List<String> arguments(Room room) {
		List<String> arguments = new ArrayList<>();
		add(arguments, "server.port", this.ports.of(room));
		add(arguments, "spring.main.register-shutdown-hook", false);
		add(arguments, "ashar.embedded", allEmbedded());
		add(arguments, "ashar.public-url", publicUrl());
		if (embedsMongo()) {
			add(arguments, "ashar.mongo-uri", "mongodb://127.0.0.1:" + this.ports.mongo());
		}
		if (embedsKafka()) {
			add(arguments, "ashar.kafka", "127.0.0.1:" + this.ports.kafka());
		}
		if (embedsMail()) {
			add(arguments, "ashar.smtp-uri", "smtp://127.0.0.1:" + this.ports.smtp());
		}
		if (!isSet("ASHAR_KEYS_DIR")) {
			add(arguments, "ashar.keys-dir", this.data.resolve("keys"));
		}
		if (!isSet("ASHAR_ADMIN_EMAIL") && allEmbedded()) {
			add(arguments, "ashar.admin-email", "admin@example.org");
		}
		if (room == Room.KNOWLEDGE && !isSet("ASHAR_KNOWLEDGE_FOLDER")) {
			add(arguments, "ashar.knowledge.folder", this.data.resolve("knowledge"));
		}
		for (Room other : Room.values()) {
			if (!isSet("ASHAR_SERVICES_" + other.name() + "_URL")) {
				add(arguments, "ashar.services." + other.service() + ".url",
						"http://127.0.0.1:" + this.ports.of(other));
			}
		}
		return arguments;
	}

	private boolean isSet(String name) {
		return this.environment.containsKey(name) || this.environment.containsKey(name + "_FILE");
	}

	private static void add(List<String> arguments, String name, Object value) {
		arguments.add("--" + name + "=" + value);
	}

}
