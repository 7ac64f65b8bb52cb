package org.ashar.notifications.writing;

import java.util.ArrayList;
import java.util.List;
import org.ashar.infra.platform.language.Language;
import org.ashar.notifications.occasion.Happening;
import org.ashar.notifications.occasion.News;
import org.ashar.notifications.occasion.Provenance;
import org.ashar.notifications.occasion.Verdict;
import org.ashar.notifications.subscription.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of a record what has changed, how it stands and where it comes from. */
@Component
class FactWriter {

	private final Phrases phrases;

	private final Whereabouts whereabouts;

	private final FateLines fates;

	FactWriter(Phrases phrases, Whereabouts whereabouts, FateLines fates) {
		this.phrases = phrases;
		this.fates = fates;
		this.whereabouts = whereabouts;
	}

	List<String> of(News news, List<Language> chain) {
		List<String> facts = new ArrayList<>(change(news, chain));
		if (news.meeting() != null) {
			facts.addAll(whereabouts.facts(news.meeting(), chain));
		}
		facts.addAll(provenance(news, chain));
		return facts;
	}

	/** Only what has changed. */
	List<String> change(News news, List<Language> chain) {
		List<String> facts = new ArrayList<>();
		if (news.note() != null) {
			String key = news.what() == Happening.CANCELLED ? "registration.note" : "fact.note";
			facts.add(phrases.say(chain.getFirst(), key, news.note().in(chain).value()));
		}
		if (news.fate() != null) {
			facts.addAll(fates.of(news.what(), news.fate(), chain));
		}
		if (news.verdict() != null) {
			facts.addAll(verdict(news.what(), news.verdict(), chain));
		}
		return facts;
	}

	/** What the end of a body changes for a reader who follows this. */
	List<String> consequence(News news, List<Choice> reasons, List<Language> chain) {
		return news.fate() == null ? List.of()
				: fates.consequence(news.what(), news.record(), news.fate(), reasons, chain);
	}

	private List<String> verdict(Happening what, Verdict verdict, List<Language> chain) {
		Language language = chain.getFirst();
		List<String> facts = new ArrayList<>();
		String by = verdict.by() == null ? "" : phrases.name(chain, verdict.by()).orElse("");
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
			facts.add(phrases.say(language, "fact.words", Shortening.summary(verdict.words().in(chain).value())));
		}
		return facts;
	}

	/** From the session at which it was said to the answer. */
	private List<String> provenance(News news, List<Language> chain) {
		Language language = chain.getFirst();
		Provenance provenance = news.provenance();
		List<String> facts = new ArrayList<>();
		if (provenance.formerName() != null) {
			facts.add(phrases.say(language, "fact.former", provenance.formerName().in(chain).value()));
		}
		named(provenance.successor(), "fact.successor", chain, facts);
		named(provenance.owner(), "fact.owner", chain, facts);
		adopted(provenance, chain, facts);
		String bodies = phrases.names(chain, provenance.leadBodies());
		if (!bodies.isEmpty()) {
			facts.add(phrases.say(language, "fact.lead", bodies));
		}
		source(provenance, chain, facts);
		if (provenance.answer() != null && news.what() != Happening.RESPONDED) {
			facts.add(phrases.say(language, "fact.answer", phrases.word(language, "response", provenance.answer())));
		}
		return facts;
	}

	private void adopted(Provenance provenance, List<Language> chain, List<String> facts) {
		Language language = chain.getFirst();
		if (provenance.event() != null) {
			phrases.name(chain, provenance.event())
				.ifPresent(event -> facts.add(phrases.part(chain, provenance.event(), provenance.session())
					.map(session -> phrases.say(language, "fact.adopted.session", event, session))
					.orElseGet(() -> phrases.say(language, "fact.adopted", event))));
		}
	}

	private void source(Provenance provenance, List<Language> chain, List<String> facts) {
		if (provenance.paragraph() == null) {
			named(provenance.sourceDocument(), "fact.source", chain, facts);
		}
		else if (provenance.sourceDocument() != null) {
			phrases.name(chain, provenance.sourceDocument())
				.ifPresent(title -> facts
					.add(phrases.say(chain.getFirst(), "fact.source.paragraph", title, provenance.paragraph())));
		}
	}

	private void named(@Nullable String record, String key, List<Language> chain, List<String> facts) {
		if (record != null) {
			phrases.name(chain, record).ifPresent(name -> facts.add(phrases.say(chain.getFirst(), key, name)));
		}
	}

}
