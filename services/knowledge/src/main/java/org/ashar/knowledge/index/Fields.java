package org.ashar.knowledge.index;

import org.ashar.infra.platform.language.Language;

/** The fields of the index. */
public final class Fields {

	/** One word that names a document, unique in the index. */
	public static final String KEY = "key";

	/**
	 * Whether it is a record, a fact, a concept, or only a trace of what is not public.
	 */
	public static final String ROLE = "role";

	/** The kind of record. */
	public static final String TYPE = "type";

	/** Notations of topics. */
	public static final String TOPIC = "topic";

	/** Notations of areas. */
	public static final String AREA = "area";

	/** Languages in which a record has a title. */
	public static final String LANGUAGE = "language";

	/** When a record last changed, or a fact happened. */
	public static final String CHANGED = "changed";

	/** The first of the days a record speaks of. */
	public static final String FIRST = "first";

	/** The last of the days a record speaks of. */
	public static final String LAST = "last";

	/** Which other records it refers to, and how. */
	public static final String REFERENCE = "reference";

	/** What happened, of a fact. */
	public static final String CHANGE = "change";

	/** Beginnings of Kyrgyz words in all of a record. */
	public static final String BEGINNINGS = "beginnings";

	/** Instead of what happened, of an edit that its editor called minor. */
	public static final String MINOR = "minor";

	static final String RECORD = "record";

	static final String FACT = "fact";

	static final String CONCEPT = "concept";

	static final String MAILING = "mailing";

	static final String TRACE = "trace";

	static final String SEQUENCE = "sequence";

	static final String SINCE = "since";

	static final String FACT_OF = "fact-of";

	static final String VISIBLE = "visible";

	static final String BODY = "body";

	/** The whole state of a record after a message, as JSON. */
	static final String STATE = "state";

	private Fields() {
	}

	/** Titles, names and numbers in a language. */
	public static String title(Language language) {
		return "title." + language.tag();
	}

	/** Whatever else is said in a language. */
	public static String text(Language language) {
		return "text." + language.tag();
	}

	/** What may be typed before a title or name is complete. */
	public static String typing(Language language) {
		return "typing." + language.tag();
	}

}
