package org.ashar.notifications.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Text;
import org.ashar.notifications.occasion.Happening;
import org.ashar.notifications.occasion.Meeting;
import org.ashar.notifications.occasion.News;
import org.ashar.notifications.occasion.Provenance;
import org.ashar.notifications.occasion.Verdict;
import org.ashar.notifications.subscription.Criterion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts one piece of news into words. */
@Component
class ItemWriter {

	private final Phrases phrases;

	private final Addresses addresses;

	private final Whereabouts whereabouts;

	ItemWriter(Phrases phrases, Addresses addresses, Whereabouts whereabouts) {
		this.phrases = phrases;
		this.addresses = addresses;
		this.whereabouts = whereabouts;
	}

	/** Each reason gets one of the blanks, for the token that ends it. */
	Page.Item write(News news, List<Criterion> reasons, Language language, Blanks blanks) {
		Text.Shown title = news.title().in(language);
		Page.Words summary = news.summary() == null ? null : summary(news.summary(), language);
		return new Page.Item(headline(news, language),
				new Page.Words(Shortening.summary(title.value()), title.language()), summary, facts(news, language),
				notice(news, language), new Page.Link(phrases.say(language, "open"), addresses.record(news)),
				reason(reasons, language), leave(reasons, language, blanks));
	}

	String headline(News news, Language language) {
		return phrases.say(language, "headline." + news.kind().code() + "." + news.what().code());
	}

	private static Page.Words summary(Text text, Language language) {
		Text.Shown shown = text.in(language);
		return new Page.Words(Shortening.summary(shown.value()), shown.language());
	}

	private String reason(List<Criterion> reasons, Language language) {
		String followed = reasons.stream()
			.map(reason -> phrases.followed(language, reason))
			.collect(Collectors.joining("; "));
		return phrases.say(language, "reason", followed);
	}

	private List<Page.Link> leave(List<Criterion> reasons, Language language, Blanks blanks) {
		return reasons.stream()
			.map(reason -> new Page.Link(phrases.say(language, "leave.one", phrases.followed(language, reason)),
					addresses.leave(blanks.next())))
			.toList();
	}

	/** Names the language of the first text that is not in the reader's own. */
	private @Nullable String notice(News news, Language language) {
		Verdict verdict = news.verdict();
		Meeting meeting = news.meeting();
		return Stream
			.of(news.title(), news.summary(), news.note(), verdict == null ? null : verdict.words(),
					meeting == null ? null : meeting.venue(), meeting == null ? null : meeting.address())
			.flatMap(Stream::ofNullable)
			.map(text -> text.in(language))
			.filter(Text.Shown::fallback)
			.map(shown -> phrases.say(language, "notice." + shown.language().tag()))
			.findFirst()
			.orElse(null);
	}

	private List<String> facts(News news, Language language) {
		List<String> facts = new ArrayList<>();
		if (news.note() != null) {
			String key = news.what() == Happening.CANCELLED ? "registration.note" : "fact.note";
			facts.add(phrases.say(language, key, news.note().in(language).value()));
		}
		if (news.verdict() != null) {
			facts.addAll(verdict(news.what(), news.verdict(), language));
		}
		if (news.meeting() != null) {
			facts.addAll(whereabouts.facts(news.meeting(), language));
		}
		facts.addAll(provenance(news.provenance(), language));
		return facts;
	}

	private List<String> verdict(Happening what, Verdict verdict, Language language) {
		List<String> facts = new ArrayList<>();
		String by = verdict.by() == null ? "" : phrases.name(language, verdict.by()).orElse("");
		switch (what) {
			case RESPONDED -> facts.add(phrases.say(language, by.isEmpty() ? "fact.answer" : "fact.answer.by",
					phrases.word(language, "response", verdict.code()), by));
			case ASSESSED -> facts.add(phrases.say(language, by.isEmpty() ? "fact.assessment" : "fact.assessment.by",
					phrases.word(language, "voice", String.valueOf(verdict.voice())),
					phrases.word(language, "level", verdict.code()), by));
			default ->
				facts.add(phrases.say(language, "fact.status", phrases.word(language, "status", verdict.code())));
		}
		if (verdict.words() != null) {
			facts.add(phrases.say(language, "fact.words", Shortening.summary(verdict.words().in(language).value())));
		}
		return facts;
	}

	private List<String> provenance(Provenance provenance, Language language) {
		List<String> facts = new ArrayList<>();
		if (provenance.formerName() != null) {
			facts.add(phrases.say(language, "fact.former", provenance.formerName().in(language).value()));
		}
		named(provenance.successor(), "fact.successor", language, facts);
		named(provenance.owner(), "fact.owner", language, facts);
		String bodies = phrases.names(language, provenance.leadBodies());
		if (!bodies.isEmpty()) {
			facts.add(phrases.say(language, "fact.lead", bodies));
		}
		source(provenance, language, facts);
		return facts;
	}

	private void source(Provenance provenance, Language language, List<String> facts) {
		if (provenance.paragraph() == null) {
			named(provenance.sourceDocument(), "fact.source", language, facts);
		}
		else if (provenance.sourceDocument() != null) {
			phrases.name(language, provenance.sourceDocument())
				.ifPresent(title -> facts
					.add(phrases.say(language, "fact.source.paragraph", title, provenance.paragraph())));
		}
	}

	private void named(@Nullable String record, String key, Language language, List<String> facts) {
		if (record != null) {
			phrases.name(language, record).ifPresent(name -> facts.add(phrases.say(language, key, name)));
		}
	}

}
