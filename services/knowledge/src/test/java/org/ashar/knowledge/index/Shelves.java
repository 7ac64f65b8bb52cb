package org.ashar.knowledge.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Text;
import org.ashar.knowledge.Gold;
import org.ashar.knowledge.record.Advice;
import org.ashar.knowledge.record.Concept;
import org.ashar.knowledge.record.Entry;
import org.ashar.knowledge.record.Fact;
import org.ashar.knowledge.record.Origin;
import org.ashar.knowledge.record.RecordKey;
import org.ashar.knowledge.record.RecordType;
import org.ashar.infra.words.Words;
import org.jspecify.annotations.Nullable;

/** Libraries for tests, filled without Kafka. */
public final class Shelves {

	/** When everything happens unless a test says otherwise. */
	public static final Instant TIME = Instant.parse("2013-06-03T04:00:00Z");

	private static final Advice.Answer NO_ANSWER = new Advice.Answer("not_sent", null, null, null, null, null);

	private Shelves() {
	}

	/** An empty library that answers. */
	public static Library open(Path folder, Words words) throws IOException {
		Library library = new Library(new IndexSettings(folder), words);
		library.open("topics");
		library.complete();
		return library;
	}

	/** The library with the gold corpus and its topics and areas. */
	public static Library gold(Path folder, Words words) throws IOException {
		Library library = open(folder, words);
		for (Gold.Doc doc : Gold.corpus()) {
			library.tell(fact(entry(doc), 1));
		}
		for (Concept concept : concepts()) {
			library.tell(concept, 1);
		}
		library.refresh();
		return library;
	}

	/** Its topics and areas. */
	public static List<Concept> concepts() {
		return List.of(topic("social-protection", null), topic("health", "social-protection"),
				topic("pensions", "social-protection"), topic("education", null),
				topic("children-education", "education"), area("central-asia", "Central Asia", null),
				area("kyrgyzstan", "Kyrgyzstan", "central-asia"), area("bishkek", "Bishkek", "kyrgyzstan"),
				area("russia", "Russia", null), area("moscow", "Moscow", "russia"), area("mexico", "Mexico", null));
	}

	static Concept topic(String notation, @Nullable String broader) {
		return new Concept("topic", notation, Text.of(null, null, "The topic of " + notation), broader, TIME);
	}

	private static Concept area(String notation, String name, @Nullable String broader) {
		return new Concept("area", notation, Text.of(null, null, name), broader, TIME);
	}

	/** What a message would tell that published an entry. */
	public static Fact fact(Entry entry, long sequence) {
		return new Fact(new Origin(entry.key(), sequence, TIME, "curator"), "published", false, null, entry.state(),
				entry);
	}

	/** A record of the gold corpus. */
	public static Entry entry(Gold.Doc doc) {
		RecordKey key = new RecordKey(RecordType.of(doc.type()).orElseThrow(), doc.id());
		Text title = text(doc.title());
		List<Text> texts = doc.text().isEmpty() ? List.of() : List.of(text(doc.text()));
		return new Entry(key, "published", null, title, List.of(), texts, doc.topics(), doc.areas(), null,
				details(key));
	}

	private static Entry.Details details(RecordKey key) {
		return key.type() != RecordType.RECOMMENDATION ? Entry.Details.NONE : Entry.Details
			.of(new Advice(null, null, null, null, null, List.of(), null, NO_ANSWER, List.of(), null, null));
	}

	private static Text text(java.util.Map<String, String> tags) {
		return Text.of(tags.get(Language.KY.tag()), tags.get(Language.RU.tag()), tags.get(Language.EN.tag()));
	}

}
