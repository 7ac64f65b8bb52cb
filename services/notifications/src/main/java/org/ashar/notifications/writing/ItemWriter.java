package org.ashar.notifications.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Text;
import org.ashar.notifications.occasion.Happening;
import org.ashar.notifications.occasion.Meeting;
import org.ashar.notifications.occasion.News;
import org.ashar.notifications.occasion.Occasion;
import org.ashar.notifications.occasion.Verdict;
import org.ashar.notifications.silence.Silence;
import org.ashar.notifications.subscription.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts what is new about one record into words, in the first language of the reader's
 * chain; what is not there in it, in the next.
 */
@Component
class ItemWriter {

	private final Phrases phrases;

	private final Addresses addresses;

	private final FactWriter facts;

	ItemWriter(Phrases phrases, Addresses addresses, FactWriter facts) {
		this.phrases = phrases;
		this.addresses = addresses;
		this.facts = facts;
	}

	/**
	 * Each reason gets one of the blanks, for the token that ends it; where there are no
	 * blanks, nothing can be ended.
	 */
	Page.Item write(Edition.Entry entry, List<Language> chain, @Nullable Blanks blanks) {
		return item(entry.latest().news(), facts(entry, chain), entry.choices(), chain,
				blanks == null ? List.of() : leave(entry.choices(), chain, blanks));
	}

	/** The same as an example, for whoever might follow this. */
	Page.Item sample(News news, List<Choice> reasons, List<Language> chain) {
		return item(news, facts.of(news, chain), reasons, chain, List.of());
	}

	private Page.Item item(News news, List<String> lines, List<Choice> reasons, List<Language> chain,
			List<Page.Link> leave) {
		Language language = chain.getFirst();
		return new Page.Item(headline(news, language), Objects.requireNonNull(words(news.title(), chain)),
				words(news.summary(), chain), lines, notice(news, chain), open(news, language),
				phrases.say(language, "reason", followed(reasons, chain)), leave);
	}

	/** An answer that is owed; of the blanks the same holds. */
	Page.Item write(Edition.Owed owed, List<Language> chain, @Nullable Blanks blanks) {
		Silence silence = owed.silence();
		Language language = chain.getFirst();
		List<String> facts = new ArrayList<>();
		String bodies = phrases.names(chain, silence.leadBodies());
		if (!bodies.isEmpty()) {
			facts.add(phrases.say(language, "fact.lead", bodies));
		}
		facts.add(phrases.say(language, "silence.sent", Moments.day(silence.sentOn(), language)));
		facts.add(phrases.say(language, "silence.due", Moments.day(silence.dueOn(), language)));
		Page.Link open = new Page.Link(phrases.say(language, "open"), addresses.recommendation(silence.record()));
		return new Page.Item(phrases.say(language, "silence.headline"),
				Objects.requireNonNull(words(silence.text(), chain)), null, facts, null, open,
				phrases.say(language, "reason", followed(owed.choices(), chain)),
				blanks == null ? List.of() : leave(owed.choices(), chain, blanks));
	}

	String headline(News news, Language language) {
		String end = news.what() == Happening.ENDED && news.fate() != null ? "." + news.fate().kind() : "";
		return phrases.say(language, "headline." + news.kind().code() + "." + news.what().code() + end);
	}

	private static Page.@Nullable Words words(@Nullable Text text, List<Language> chain) {
		if (text == null) {
			return null;
		}
		Text.Shown shown = text.in(chain);
		return new Page.Words(Shortening.summary(shown.value()), shown.language());
	}

	/** What the last change says, and below it that there were others before. */
	private List<String> facts(Edition.Entry entry, List<Language> chain) {
		List<String> lines = new ArrayList<>(facts.of(entry.latest().news(), chain));
		lines.addAll(facts.consequence(entry.latest().news(), entry.choices(), chain));
		for (Occasion earlier : entry.earlier()) {
			lines.add(phrases.say(chain.getFirst(), "fact.earlier", headline(earlier.news(), chain.getFirst())));
			facts.change(earlier.news(), chain).forEach(line -> lines.add("– " + line));
		}
		return lines;
	}

	private Page.Link open(News news, Language language) {
		return new Page.Link(phrases.say(language, "open"), addresses.record(news));
	}

	private String followed(List<Choice> reasons, List<Language> chain) {
		return reasons.stream().map(reason -> phrases.followed(chain, reason)).collect(Collectors.joining("; "));
	}

	private List<Page.Link> leave(List<Choice> reasons, List<Language> chain, Blanks blanks) {
		return reasons.stream()
			.map(reason -> new Page.Link(phrases.say(chain.getFirst(), "leave.one", phrases.followed(chain, reason)),
					addresses.leave(blanks.next())))
			.toList();
	}

	/** Names the language of the first text that is not in the reader's own. */
	private @Nullable String notice(News news, List<Language> chain) {
		Verdict verdict = news.verdict();
		Meeting meeting = news.meeting();
		return Stream
			.of(news.title(), news.summary(), news.note(), verdict == null ? null : verdict.words(),
					meeting == null ? null : meeting.venue(), meeting == null ? null : meeting.address())
			.flatMap(Stream::ofNullable)
			.map(text -> text.in(chain))
			.filter(Text.Shown::fallback)
			.map(shown -> phrases.say(chain.getFirst(), "notice." + shown.language().tag()))
			.findFirst()
			.orElse(null);
	}

}
