package org.ashar.infra.platform.outbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** What a list asks of its records: all of it must hold, and null asks nothing. */
public final class Conditions {

	private static final List<String> LANGUAGES = List.of("ky", "ru", "en");

	private static final int MOST_WORDS = 10;

	private final List<Criteria> all = new ArrayList<>();

	/** A field has this value, or an array this element. */
	public Conditions is(String field, @Nullable Object value) {
		if (value != null) {
			this.all.add(Criteria.where(field).is(value));
		}
		return this;
	}

	/** Any further condition. */
	public Conditions and(Criteria condition) {
		this.all.add(condition);
		return this;
	}

	/** At least one of these holds. */
	public Conditions any(Criteria... conditions) {
		return and(new Criteria().orOperator(conditions));
	}

	/**
	 * A text in several languages has these characters in one of them, in upper or lower
	 * case.
	 */
	public Conditions contains(String field, @Nullable String piece) {
		return (piece != null) ? and(containing(field, piece)) : this;
	}

	/**
	 * A list of words has, for each of these, one that begins with it. They are letters
	 * and digits, so nothing is quoted. An index looks for the first only: that is the
	 * longest, which the fewest have.
	 */
	public Conditions beginnings(String field, Stream<String> words) {
		beginning(field, words).ifPresent(this::and);
		return this;
	}

	/** The same, to be joined with others; empty where there are no words. */
	public static Optional<Criteria> beginning(String field, Stream<String> words) {
		List<Criteria> each = words.limit(MOST_WORDS)
			.sorted(Comparator.comparingInt(String::length).reversed())
			.map((word) -> Criteria.where(field).regex("^" + word))
			.toList();
		return each.isEmpty() ? Optional.empty() : Optional.of(new Criteria().andOperator(each));
	}

	/** The same as {@link #contains}, to be joined with others. */
	public static Criteria containing(String field, String piece) {
		Pattern pattern = Pattern.compile(Pattern.quote(piece), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
		return new Criteria().orOperator(
				LANGUAGES.stream().map((language) -> Criteria.where(field + "." + language).regex(pattern)).toList());
	}

	/**
	 * A page of the records of which all holds, by a field that no two share, the
	 * greatest first.
	 */
	public Query newestFirst(String place, @Nullable Object after, int limit) {
		return page((after != null) ? Criteria.where(place).lt(after) : null, Sort.by(Sort.Direction.DESC, place),
				limit);
	}

	/** The same, the least first. */
	public Query oldestFirst(String place, @Nullable Object after, int limit) {
		return page((after != null) ? Criteria.where(place).gt(after) : null, Sort.by(place), limit);
	}

	private Query page(@Nullable Criteria rest, Sort order, int limit) {
		if (rest != null) {
			and(rest);
		}
		return query().with(order).limit(limit);
	}

	/** A query for the records of which all holds. */
	public Query query() {
		return this.all.isEmpty() ? new Query() : new Query(new Criteria().andOperator(this.all));
	}

}
