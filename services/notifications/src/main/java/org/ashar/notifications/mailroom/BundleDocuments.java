package org.ashar.notifications.mailroom;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.ashar.notifications.occasion.RecordKind;
import org.ashar.notifications.occasion.Subject;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * How a bundle is stored. By hand, as single numbers in it are written thousands of times
 * a second.
 */
final class BundleDocuments {

	private BundleDocuments() {
	}

	/** One that is new. */
	static Document document(Bundle bundle, Roll roll) {
		Document document = new Document("_id", bundle.id().toString()).append("kind", bundle.kind().name())
			.append("plannedAt", Date.from(bundle.plannedAt()))
			.append("due", Date.from(bundle.due()))
			.append("marks", bundle.marks())
			.append("destinations", bundle.destinations());
		if (roll.isAside() && roll.digest() != null) {
			document.append("digest", roll.digest().name())
				.append("aside", roll.entries().stream().map(entry -> entry.person().toString()).toList());
		}
		else {
			document.append("queue", bundle.shelf().name()).append("open", true);
		}
		append(document, bundle.subject());
		if (bundle.announcement() != null) {
			document.append("announcement", bundle.announcement().toString());
		}
		return bundle.trace() == null ? document : document.append("trace", bundle.trace());
	}

	static Document append(Document document, @Nullable Subject subject) {
		return subject == null ? document : document.append("subject",
				new Document("kind", subject.kind().name()).append("record", subject.record()));
	}

	/** Adds it to what is set, and to what is removed. */
	static void write(Turn turn, Document set, Document unset) {
		switch (turn) {
			case Turn.Same() -> {
				return;
			}
			case Turn.Longer(Instant end) -> set.append("loan.end", Date.from(end));
			case Turn.Again(Shelf shelf, Instant due) -> {
				unset.append("loan", "");
				set.append("queue", shelf.name()).append("due", Date.from(due));
			}
			case Turn.Over(Instant at, long taken) -> {
				unset.append("loan", "").append("open", "");
				set.append("settledAt", Date.from(at));
				if (taken > 0) {
					set.append("told", new Document("since", Date.from(at)).append("letters", taken));
				}
			}
		}
	}

	/** The token tells two loans to the same holder apart. */
	static Document loan(Loan loan, String token) {
		return new Document("holder", loan.holder()).append("token", token)
			.append("end", loan.end() == null ? null : Date.from(loan.end()));
	}

	static Bundle bundle(Document found) {
		Document loan = found.get("loan", Document.class);
		String announcement = found.getString("announcement");
		return new Bundle(UUID.fromString(found.getString("_id")), LetterKind.valueOf(found.getString("kind")),
				subject(found), announcement == null ? null : UUID.fromString(announcement), found.getString("trace"),
				found.getDate("plannedAt").toInstant(), found.getDate("due").toInstant(),
				loan == null ? null : new Loan(loan.getString("holder"), instant(loan.getDate("end"))),
				instant(found.getDate("lostAt")), instant(found.getDate("settledAt")),
				found.getList("marks", Number.class).stream().map(Number::longValue).toList(),
				found.getList("destinations", String.class));
	}

	static @Nullable Subject subject(Document found) {
		Document subject = found.get("subject", Document.class);
		return subject == null ? null
				: new Subject(RecordKind.valueOf(subject.getString("kind")), subject.getString("record"));
	}

	private static @Nullable Instant instant(@Nullable Date date) {
		return date == null ? null : date.toInstant();
	}

}
