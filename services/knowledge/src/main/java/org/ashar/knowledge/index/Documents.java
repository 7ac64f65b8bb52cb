package org.ashar.knowledge.index;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.ashar.infra.platform.clock.CivilDay;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Text;
import org.ashar.knowledge.record.Concept;
import org.ashar.knowledge.record.Entry;
import org.ashar.knowledge.record.Fact;
import org.ashar.knowledge.record.Mailing;
import org.ashar.knowledge.record.Name;
import org.ashar.knowledge.record.RecordKey;
import org.ashar.knowledge.record.RecordType;
import org.ashar.knowledge.record.Span;
import org.jspecify.annotations.Nullable;

/** Makes the documents of the index. */
final class Documents {

	private static final int LONGEST_WORD = 500;

	/* Nobody asks where in a text a word is. */
	private static final FieldType WORDS = words(false);

	/*
	 * Nor, of beginnings, how long the text is; keeping that took a quarter of the time.
	 */
	private static final FieldType PIECES = words(true);

	private Documents() {
	}

	/** A published record, to be found by all it says. */
	static Document record(Fact fact, Entry entry, Instant since) {
		Document document = started(Fields.RECORD, entry.key().word(), fact.origin().sequence());
		document.add(new StoredField(Fields.SINCE, since.toEpochMilli()));
		document.add(new StoredField(Fields.CHANGED, fact.origin().at().toEpochMilli()));
		document.add(new NumericDocValuesField(Fields.CHANGED, fact.origin().at().toEpochMilli()));
		document.add(new StoredField(Fields.BODY, Bodies.of(entry)));
		addFilters(document, entry);
		addDays(document, entry, since);
		References.of(entry).forEach(reference -> word(document, Fields.REFERENCE, reference));
		addTitle(document, entry);
		entry.texts().forEach(text -> addText(document, text));
		return document;
	}

	/** What remains of a record that is not public: how far it was. */
	static Document trace(String key, long sequence, @Nullable Instant since) {
		Document document = started(Fields.TRACE, key, sequence);
		if (since != null) {
			document.add(new StoredField(Fields.SINCE, since.toEpochMilli()));
		}
		return document;
	}

	/** What a message told; seen as long as its record is public. */
	static Document fact(Fact fact, @Nullable String state, boolean visible) {
		String record = fact.origin().record().word();
		long at = fact.origin().at().toEpochMilli();
		Document document = started(Fields.FACT, factKey(fact.origin().record(), fact.origin().sequence()),
				fact.origin().sequence());
		word(document, Fields.FACT_OF, record);
		word(document, Fields.CHANGE, fact.minor() ? Fields.MINOR : fact.change());
		document.add(new NumericDocValuesField(Fields.CHANGED, at));
		document.add(new NumericDocValuesField(Fields.VISIBLE, visible ? 1 : 0));
		document.add(new StoredField(Fields.BODY, Bodies.of(fact)));
		if (state != null) {
			document.add(new StoredField(Fields.STATE, state));
		}
		if (fact.entry() != null) {
			words(document, Fields.TOPIC, fact.entry().topics());
		}
		return document;
	}

	static Document concept(Concept concept, String key, long sequence) {
		Document document = started(Fields.CONCEPT, key, sequence);
		document.add(new StoredField(Fields.BODY, Bodies.of(concept)));
		return document;
	}

	/** How many letters told of a record; no record itself. */
	static Document mailing(Mailing mailing, String key) {
		Document document = started(Fields.MAILING, key, mailing.sequence());
		document.add(new StoredField(Fields.SINCE, mailing.since().toEpochMilli()));
		document.add(new StoredField(Fields.BODY, Bodies.of(mailing)));
		return document;
	}

	/** The key under which a fact lies. */
	static String factKey(RecordKey record, long sequence) {
		return record.word() + "#" + sequence;
	}

	/** The key under which it lies. */
	static String mailingKey(RecordKey record) {
		return Fields.MAILING + ":" + record.word();
	}

	private static Document started(String role, String key, long sequence) {
		Document document = new Document();
		word(document, Fields.KEY, key);
		document.add(new StoredField(Fields.KEY, key));
		document.add(new SortedDocValuesField(Fields.KEY, new BytesRef(key)));
		document.add(new StringField(Fields.ROLE, role, Field.Store.YES));
		document.add(new StoredField(Fields.SEQUENCE, sequence));
		return document;
	}

	private static void addFilters(Document document, Entry entry) {
		RecordType type = entry.key().type();
		word(document, Fields.TYPE, type.code());
		document.add(new SortedDocValuesField(Fields.TYPE, new BytesRef(type.code())));
		words(document, Fields.TOPIC, entry.topics());
		words(document, Fields.AREA, entry.areas());
		words(document, Fields.LANGUAGE, entry.title().values().keySet().stream().map(Language::tag).toList());
	}

	/**
	 * The day a record became public stands in for days it does not tell. Of some the
	 * topic keeps the last state only, so nobody knows that day later.
	 */
	private static void addDays(Document document, Entry entry, Instant since) {
		Span days = entry.days();
		if (days == null && entry.key().type().isRemembered()) {
			days = dayOf(since);
		}
		if (days != null) {
			document.add(new LongPoint(Fields.FIRST, days.first().toEpochDay()));
			document.add(new LongPoint(Fields.LAST, days.last().toEpochDay()));
		}
	}

	private static Span dayOf(Instant since) {
		LocalDate day = CivilDay.of(since);
		return new Span(day, day);
	}

	private static void addTitle(Document document, Entry entry) {
		entry.title().values().forEach((language, value) -> addName(document, language, value));
		for (Name name : entry.names()) {
			Language language = name.language();
			if (language != null) {
				addName(document, language, name.text());
			}
			else {
				inEveryLanguage(document, name.text());
			}
		}
	}

	private static void inEveryLanguage(Document document, String name) {
		for (Language language : Language.values()) {
			addName(document, language, name);
		}
	}

	private static void addName(Document document, Language language, String value) {
		add(document, Fields.title(language), value);
		add(document, Fields.typing(language), value);
		addBeginnings(document, language, value);
	}

	private static void addText(Document document, Text text) {
		text.values().forEach((language, value) -> {
			add(document, Fields.text(language), value);
			addBeginnings(document, language, value);
		});
	}

	private static void addBeginnings(Document document, Language language, String value) {
		if (language == Language.KY) {
			document.add(new Field(Fields.BEGINNINGS, value, PIECES));
		}
	}

	private static void add(Document document, String field, String value) {
		document.add(new Field(field, value, WORDS));
	}

	private static FieldType words(boolean withoutLength) {
		FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
		type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
		type.setOmitNorms(withoutLength);
		type.freeze();
		return type;
	}

	private static void words(Document document, String field, Collection<String> values) {
		for (String value : values) {
			word(document, field, value);
			document.add(new SortedSetDocValuesField(field, new BytesRef(value)));
		}
	}

	private static void word(Document document, String field, String value) {
		if (value.length() > LONGEST_WORD) {
			throw new IllegalArgumentException("No code or identifier is so long");
		}
		document.add(new StringField(field, value, Field.Store.NO));
	}

}
