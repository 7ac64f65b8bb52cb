package org.ashar.knowledge.index;

import org.ashar.knowledge.record.Concept;
import org.ashar.knowledge.record.Entry;
import org.ashar.knowledge.record.Fact;
import org.ashar.knowledge.record.Mailing;
import tools.jackson.databind.json.JsonMapper;

/** Records, facts and concepts as they are stored in the index. */
final class Bodies {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private Bodies() {
	}

	static String of(Object body) {
		return JSON.writeValueAsString(body);
	}

	static Entry entry(String body) {
		return JSON.readValue(body, Entry.class);
	}

	static Fact fact(String body) {
		return JSON.readValue(body, Fact.class);
	}

	static Mailing mailing(String body) {
		return JSON.readValue(body, Mailing.class);
	}

	static Concept concept(String body) {
		return JSON.readValue(body, Concept.class);
	}

}
