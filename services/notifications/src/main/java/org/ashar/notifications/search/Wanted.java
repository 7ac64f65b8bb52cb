package org.ashar.notifications.search;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.SynonymQuery;

/**
 * By what news are met: by keys, which are things that they belong to and words that they
 * say.
 */
public final class Wanted {

	/** In which news have their keys. */
	public static final String KEYS = "keys";

	private final Query query;

	private Wanted(Query query) {
		this.query = query;
	}

	/** One of these keys is enough: they are the forms of one word, or one thing. */
	public static Wanted key(Collection<String> forms) {
		SynonymQuery.Builder one = new SynonymQuery.Builder(KEYS);
		Set.copyOf(forms).forEach(form -> one.addTerm(new Term(KEYS, form)));
		return new Wanted(one.build());
	}

	/** All of these must be there; where there are none, nothing is met. */
	public static Wanted all(List<Wanted> parts) {
		return of(parts, BooleanClause.Occur.MUST);
	}

	/** One of these is enough. */
	public static Wanted any(List<Wanted> parts) {
		return of(parts, BooleanClause.Occur.SHOULD);
	}

	private static Wanted of(List<Wanted> parts, BooleanClause.Occur occur) {
		if (parts.isEmpty()) {
			return new Wanted(new MatchNoDocsQuery());
		}
		BooleanQuery.Builder query = new BooleanQuery.Builder();
		parts.forEach(part -> query.add(part.query, occur));
		return parts.size() == 1 ? parts.getFirst() : new Wanted(query.build());
	}

	/** It as a query. */
	public Query query() {
		return query;
	}

	/** All the keys that it names. */
	public Set<String> keys() {
		Set<Term> terms = new HashSet<>();
		query.visit(QueryVisitor.termCollector(terms));
		return terms.stream().map(Term::text).collect(Collectors.toSet());
	}

}
