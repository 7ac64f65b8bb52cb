package org.ashar.knowledge.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.ashar.knowledge.index.Fields;

/**
 * After which record a page begins: by how well it fits, or by when it changed, and by
 * its key where that is the same.
 *
 * @param rank a score's bits, or a time
 */
record Place(long rank, String key) {

	private static final Pattern FORM = Pattern
		.compile("([0-9a-f]{8})\\.(-?[0-9]{1,19})\\.([a-z]+:[0-9A-Za-z-]{1,100})");

	private static final Sort BY_SCORE = new Sort(SortField.FIELD_SCORE,
			new SortField(Fields.KEY, SortField.Type.STRING));

	private static final Sort BY_TIME = new Sort(new SortField(Fields.CHANGED, SortField.Type.LONG, true),
			new SortField(Fields.KEY, SortField.Type.STRING));

	/** In which order a question wants its records. */
	static Sort order(Question question) {
		return question.words() != null ? BY_SCORE : BY_TIME;
	}

	static Place of(FieldDoc last) {
		Object rank = last.fields[0];
		String key = ((BytesRef) last.fields[1]).utf8ToString();
		return new Place(rank instanceof Float score ? Float.floatToIntBits(score) : (Long) rank, key);
	}

	/**
	 * @throws SearchProblem.ForeignCursor unless it was given out for this question
	 */
	static Place read(String cursor, Question question) {
		try {
			String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
			Matcher parts = FORM.matcher(text);
			if (parts.matches()) {
				Place place = new Place(Long.parseLong(parts.group(2)), parts.group(3));
				if (place.mark(question).equals(parts.group(1))) {
					return place;
				}
			}
		}
		catch (IllegalArgumentException notOurs) {
			// Said below, as for one of another question.
		}
		throw new SearchProblem.ForeignCursor();
	}

	String cursor(Question question) {
		String text = mark(question) + "." + rank + "." + key;
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

	/** As the last document of the page before; no other has its key. */
	FieldDoc after(Question question, int documents) {
		boolean scored = question.words() != null;
		float score = scored ? Float.intBitsToFloat((int) rank) : Float.NaN;
		return new FieldDoc(Math.max(0, documents - 1), score,
				new Object[] { scored ? (Object) score : (Object) rank, new BytesRef(key) });
	}

	/** Tells a cursor of ours from one of another question, or one that was changed. */
	private String mark(Question question) {
		CRC32 sum = new CRC32();
		sum.update((question + "." + rank + "." + key).getBytes(StandardCharsets.UTF_8));
		return "%08x".formatted(sum.getValue());
	}
}
