package org.ashar.infra.platform.outbox;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How much of each fact of a kind of aggregate is kept for auditors. */
enum Audit {

	/** Nothing at all. */
	NOTHING,

	/** Who did what. */
	FACTS,

	/** The state after it besides. */
	WHOLE;

	/**
	 * The entries that go with one write of an aggregate; where it holds several facts
	 * the state belongs to the last.
	 * @param state null where only a part of it is written
	 */
	List<Document> entries(Class<?> type, Object id, Outbox outbox, @Nullable Document state) {
		List<Document> entries = new ArrayList<>();
		if (this == NOTHING) {
			return entries;
		}
		String kind = type.getSimpleName().toLowerCase(Locale.ROOT);
		long sequence = outbox.written();
		for (Outbox.Entry entry : outbox.fresh()) {
			sequence++;
			String key = "%s.%s.%06d".formatted(kind, id, sequence);
			entries.add(new Document("_id", key).append("place", "%013d-%s".formatted(entry.at().toEpochMilli(), key))
				.append("kind", kind)
				.append("record", String.valueOf(id))
				.append("sequence", sequence)
				.append("at", Date.from(entry.at()))
				.append("account", entry.author().account())
				.append("role", entry.author().role())
				.append("fact", code(entry.fact().getClass().getSimpleName())));
		}
		if (this == WHOLE && state != null && !entries.isEmpty()) {
			entries.getLast().append("state", new Document(state)).append("size", size(state));
		}
		return entries;
	}

	/** Bytes that an entry takes up, about. */
	static long sizeOf(Document entry) {
		return 256 + entry.get("size", 0);
	}

	/* Most letters are Cyrillic and take two. */
	private static int size(Document state) {
		return 2 * state.toString().length();
	}

	/** ChangesRequested becomes changes-requested. */
	private static String code(String fact) {
		return fact.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
	}

}
