package org.ashar.notifications.subscription;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.search.IndexSearcher;
import org.ashar.infra.platform.language.Language;
import org.ashar.notifications.search.Search;
import org.ashar.notifications.search.Wanted;
import org.springframework.stereotype.Component;

/**
 * The rules that this instance knows, in memory: each lies under the key of it that is
 * rarest, so that of all rules only few are tested by news.
 */
@Component
class Lookout implements AutoCloseable {

	/** As many words as the largest choice of searches has. */
	private static final int MOST_CLAUSES = Choice.MOST_CRITERIA * Search.MOST_WORDS * Language.values().length;

	/** Of keys of one kind the longest are the rarest; no key is longer. */
	private static final double LONGEST = 1 << 15;

	private final Monitor monitor;

	/** The monitor must not be read while it takes new terms in. */
	private final ReadWriteLock lock = new ReentrantReadWriteLock();

	Lookout() {
		IndexSearcher.setMaxClauseCount(Math.max(IndexSearcher.getMaxClauseCount(), MOST_CLAUSES));
		try {
			monitor = new Monitor(new KeywordAnalyzer(),
					new TermFilteredPresearcher(Lookout::rarity, List.of(), Set.of()),
					// What is never removed leaves nothing to be cleared away.
					new MonitorConfiguration().setPurgeFrequency(Integer.MAX_VALUE, TimeUnit.SECONDS));
		}
		catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
	}

	/** In the order of the kinds of things; words are of the kind of searches. */
	private static double rarity(Term term) {
		String key = term.text();
		Criterion.Kind kind = Criterion.Kind.of(key.substring(0, key.indexOf(':'))).orElse(Criterion.Kind.SEARCH);
		return Criterion.Kind.values().length - kind.ordinal() + key.length() / LONGEST;
	}

	/** From now on they are looked for; one that is known stays as it is. */
	void add(Map<String, Wanted> rules) {
		List<MonitorQuery> queries = rules.entrySet()
			.stream()
			.map(rule -> new MonitorQuery(rule.getKey(), rule.getValue().query()))
			.toList();
		lock.writeLock().lock();
		try {
			monitor.register(queries);
		}
		catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
		finally {
			lock.writeLock().unlock();
		}
	}

	/** The rules that are met by what has these keys. */
	List<String> met(Collection<String> keys) {
		MatchingQueries<QueryMatch> met = match(keys);
		met.getErrors().forEach((rule, error) -> {
			throw new IllegalStateException("Cannot tell whether it is met: " + rule, error);
		});
		return met.getMatches().stream().map(QueryMatch::getQueryId).sorted().toList();
	}

	/** It also says how many were tested for it. */
	MatchingQueries<QueryMatch> match(Collection<String> keys) {
		Document news = new Document();
		keys.forEach(key -> news.add(new StringField(Wanted.KEYS, key, Field.Store.NO)));
		lock.readLock().lock();
		try {
			return monitor.match(news, QueryMatch.SIMPLE_MATCHER);
		}
		catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
		finally {
			lock.readLock().unlock();
		}
	}

	@Override
	public void close() throws IOException {
		monitor.close();
	}

}
