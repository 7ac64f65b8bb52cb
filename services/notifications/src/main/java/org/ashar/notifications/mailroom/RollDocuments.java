package org.ashar.notifications.mailroom;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ashar.notifications.occasion.Subject;
import org.ashar.notifications.subscription.Frequency;
import org.ashar.notifications.subscription.SubscriptionId;
import org.bson.Document;

/**
 * How a roll is stored. What several digests tell is named once, and each of their lines
 * says which of it: by its number.
 */
final class RollDocuments {

	private RollDocuments() {
	}

	static Document document(Roll roll) {
		Document document = new Document("_id", roll.id().toString()).append("kind", roll.kind().name())
			.append("occasion", roll.occasion())
			.append("plannedAt", Date.from(roll.plannedAt()));
		if (roll.digest() != null) {
			document.append("digest", roll.digest().name());
		}
		if (roll.kind() == LetterKind.DIGEST) {
			List<String> told = told(roll);
			return document.append("told", told.stream().map(occasion -> told(occasion, roll)).toList())
				.append("entries", roll.entries().stream().map(entry -> digest(entry, told)).toList());
		}
		return document.append("entries", roll.entries().stream().map(entry -> entry(roll, entry)).toList());
	}

	private static List<String> told(Roll roll) {
		return roll.entries().stream().flatMap(entry -> entry.lines().stream()).map(Line::occasion).distinct().toList();
	}

	private static Document told(String occasion, Roll roll) {
		return BundleDocuments.append(new Document("occasion", occasion), roll.subjects().get(occasion));
	}

	private static Document digest(Roll.Entry entry, List<String> told) {
		List<Document> lines = entry.lines()
			.stream()
			.map(line -> new Document("of", told.indexOf(line.occasion())).append("reasons", reasons(line)))
			.toList();
		return new Document("person", entry.person().toString()).append("letter", entry.letter().value().toString())
			.append("lines", lines);
	}

	/** Nobody asks for a line of a digest by its id. */
	private static Document entry(Roll roll, Roll.Entry entry) {
		Document document = new Document("person", entry.person().toString()).append("reasons",
				reasons(entry.lines().getFirst()));
		return roll.isAside() ? document : document.append("letter", entry.letter().value().toString());
	}

	private static List<String> reasons(Line line) {
		return line.reasons().stream().map(reason -> reason.subscription().value().toString()).toList();
	}

	static Roll roll(Document found) {
		LetterKind kind = LetterKind.valueOf(found.getString("kind"));
		String occasion = found.getString("occasion");
		List<Document> entries = found.getList("entries", Document.class);
		return kind == LetterKind.DIGEST ? digests(found, occasion, entries) : roll(found, kind, occasion, Map.of(),
				entries.stream().map(entry -> Roll.Entry.of(occasion, person(entry), reasons(entry))).toList());
	}

	private static Roll digests(Document found, String window, List<Document> entries) {
		List<Document> told = found.getList("told", Document.class);
		List<String> occasions = told.stream().map(each -> each.getString("occasion")).toList();
		Map<String, Subject> subjects = new HashMap<>();
		for (Document each : told) {
			Subject subject = BundleDocuments.subject(each);
			if (subject != null) {
				subjects.put(each.getString("occasion"), subject);
			}
		}
		return roll(found, LetterKind.DIGEST, window, Map.copyOf(subjects),
				entries.stream().map(entry -> digest(entry, occasions)).toList());
	}

	private static Roll roll(Document found, LetterKind kind, String occasion, Map<String, Subject> subjects,
			List<Roll.Entry> entries) {
		String digest = found.getString("digest");
		return new Roll(UUID.fromString(found.getString("_id")), kind,
				digest == null ? null : Frequency.valueOf(digest), occasion, found.getDate("plannedAt").toInstant(),
				subjects, entries);
	}

	private static Roll.Entry digest(Document entry, List<String> occasions) {
		List<Line> lines = entry.getList("lines", Document.class)
			.stream()
			.map(line -> new Line(occasions.get(line.get("of", Number.class).intValue()), reasons(line)))
			.toList();
		return new Roll.Entry(new LetterId(UUID.fromString(entry.getString("letter"))), person(entry), lines);
	}

	private static UUID person(Document entry) {
		return UUID.fromString(entry.getString("person"));
	}

	private static List<Reason> reasons(Document entry) {
		return entry.getList("reasons", String.class)
			.stream()
			.map(id -> new Reason(new SubscriptionId(UUID.fromString(id))))
			.toList();
	}

}
