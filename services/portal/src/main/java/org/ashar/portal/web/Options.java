package org.ashar.portal.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.ibm.icu.text.Collator;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Messages;
import org.ashar.infra.platform.language.Text;
import org.ashar.portal.services.Directory;
import org.ashar.portal.services.Events;
import org.ashar.portal.services.Event;
import org.ashar.portal.services.Listed;
import org.ashar.portal.services.Names;
import org.ashar.portal.services.Person;
import org.ashar.portal.services.ServiceAwayException;
import org.ashar.portal.services.Tracking;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;

/** What can be chosen in forms, with labels in the reader's language. */
@Component
class Options {

	private static final String PAGE = "100";

	/* What a page can show and still be light enough for a telephone. */
	private static final int MOST_PAGES = 3;

	private static final int MOST_IN_ROWS = 300;

	private final Messages messages;

	private final Names names;

	private final Directory directory;

	private final Tracking tracking;

	private final Events events;

	Options(Messages messages, Names names, Directory directory, Tracking tracking, Events events) {
		this.messages = messages;
		this.names = names;
		this.directory = directory;
		this.tracking = tracking;
		this.events = events;
	}

	/** Codes whose labels are messages {@code <prefix>.<code>}. */
	List<Option> codes(Language language, String prefix, String... codes) {
		return Arrays.stream(codes)
			.map((code) -> new Option(code, this.messages.get(language, prefix + "." + code), null))
			.toList();
	}

	/** What a code is called, or the code itself where nobody has named it. */
	public String label(Language language, String prefix, String code) {
		String key = prefix + "." + code;
		return this.messages.has(language, key) ? this.messages.get(language, key) : code;
	}

	/**
	 * What the form of a noun calls a field, whatever row or language of it is meant;
	 * null where it has no word for it.
	 */
	public @Nullable String field(Language language, @Nullable String noun, String field) {
		String whole = field.split("[.\\[]", 2)[0];
		return Stream.of(noun + "-form." + whole, noun + "." + whole)
			.filter((key) -> this.messages.has(language, key))
			.findFirst()
			.map((key) -> this.messages.get(language, key))
			.orElse(null);
	}

	/** The same with those chosen already that are none of these, by their code. */
	List<Option> codes(Language language, String prefix, List<String> chosen, String... codes) {
		return with(codes(language, prefix, codes), chosen, (code) -> code);
	}

	/** What a stakeholder group is called, or its notation where nobody has named it. */
	public String group(Language language, String notation) {
		return this.names.concept("stakeholder-group", notation)
			.map((name) -> name.in(language).value())
			.orElse(notation);
	}

	/** The concepts of a scheme, sorted by label, and those chosen already. */
	List<Option> concepts(Language language, String scheme, List<String> chosen) {
		List<Option> known = concepts(language, scheme);
		return with(known, chosen, (notation) -> notation);
	}

	/** The concepts of a scheme, sorted by label. */
	List<Option> concepts(Language language, String scheme) {
		return sorted(language,
				this.names.concepts(scheme)
					.values()
					.stream()
					.map((concept) -> Option.of(concept.notation(), concept.prefLabel(), language)));
	}

	/** All countries by their two letters, sorted by name. */
	List<Option> countries(Language language) {
		return sorted(language, Arrays.stream(Locale.getISOCountries())
			.map((code) -> new Option(code, Locale.of("", code).getDisplayCountry(language.locale()), null)));
	}

	/**
	 * What can be chosen where a question is answered by a choice, a country or an
	 * organization; the organizer's own words where these are his.
	 */
	List<Option> answers(Language language, Event.Question question, List<String> chosen) {
		return answers(language, question, chosen, "");
	}

	/**
	 * The same among the organizations whose names have this in them.
	 * @param wanted a part of a name, "" for the first of all
	 */
	List<Option> answers(Language language, Event.Question question, List<String> chosen, String wanted) {
		return switch (question.kind()) {
			case "choice" -> question.options()
				.stream()
				.map((option) -> Option.of(option.value(), option.label(), language))
				.toList();
			case "country" -> countries(language);
			case "organization" -> organizations(language, chosen, wanted);
			default -> List.of();
		};
	}

	/** The organizations that somebody may write for, drafts of hers included. */
	List<Option> own(Language language, Person person) {
		return person.organizations("org-owner", "org-editor", "org-contributor")
			.stream()
			.flatMap((id) -> name(id).map((name) -> Option.of(id, name, language)).stream())
			.toList();
	}

	/** The first published organizations, and those chosen already. */
	List<Option> organizations(Language language, List<String> chosen) {
		return organizations(language, chosen, "");
	}

	/**
	 * Published organizations, sorted by name, and those chosen already: a form must not
	 * lose what it cannot name. There may be more than a page can hold.
	 * @param wanted a part of a name, "" for the first of all
	 */
	List<Option> organizations(Language language, List<String> chosen, String wanted) {
		List<Option> known = sorted(language, all((page) -> this.directory.organizations(looking(page, wanted)))
			.map((organization) -> Option.of(organization.id(), organization.name(), language)));
		return with(known, chosen,
				(id) -> this.names.organization(id).map((name) -> name.in(language).value()).orElse(id));
	}

	private static Map<String, String> looking(Map<String, String> page, String wanted) {
		Map<String, String> looking = new HashMap<>(page);
		if (!wanted.isEmpty()) {
			looking.put("q", wanted);
		}
		return looking;
	}

	/** The same, those that somebody may write for before all others. */
	List<Option> ownFirst(Language language, Person person, List<String> chosen, String wanted) {
		List<Option> own = own(language, person);
		Set<String> values = own.stream().map(Option::value).collect(Collectors.toSet());
		Stream<Option> others = organizations(language, chosen, wanted).stream()
			.filter((option) -> !values.contains(option.value()));
		return Stream.concat(own.stream(), others).toList();
	}

	/** Only those organizations that are chosen already, and the person's own. */
	List<Option> involved(Language language, Person person, List<String> chosen) {
		return with(own(language, person), chosen,
				(id) -> this.names.organization(id).map((name) -> name.in(language).value()).orElse(id));
	}

	/**
	 * What a row of a form offers that is filled already: all there is, unless that would
	 * make a page of so many rows too heavy for a telephone. Both hold what is chosen.
	 */
	static List<Option> light(int rows, List<Option> all, List<Option> few) {
		return (rows * all.size() <= MOST_IN_ROWS) ? all : few;
	}

	/** Published media, sorted by name, and those chosen already. */
	List<Option> outlets(Language language, List<String> chosen) {
		List<Option> known = sorted(language,
				all(this.directory::organizations).filter((one) -> "media".equals(one.stakeholderGroup()))
					.map((outlet) -> Option.of(outlet.id(), outlet.name(), language)));
		return with(known, chosen,
				(id) -> this.names.organization(id).map((name) -> name.in(language).value()).orElse(id));
	}

	/** People who agreed to be named, sorted by name, and those chosen already. */
	List<Option> people(Language language, List<String> chosen) {
		List<Option> known = sorted(language,
				all(this.directory::people).map((person) -> Option.of(person.id(), person.name(), language)));
		return with(known, chosen, (id) -> called(language, id, () -> this.directory.person(id).name()));
	}

	/** Activities of the person's own organizations, and those chosen already. */
	List<Option> ownActivities(Language language, List<String> chosen) {
		List<Option> known = sorted(language, all((page) -> {
			Map<String, String> mine = new HashMap<>(page);
			mine.put("mine", "true");
			return this.tracking.activities(mine);
		}).map((activity) -> Option.of(activity.id(), activity.title(), language)));
		return with(known, chosen, (id) -> called(language, id, () -> this.tracking.activity(id).title()));
	}

	/** Events of one's own, and the one chosen already. */
	List<Option> ownEvents(Language language, List<String> chosen) {
		List<Option> known = sorted(language, all((page) -> {
			Map<String, String> mine = new HashMap<>(page);
			mine.put("mine", "true");
			return this.events.events(mine);
		}).map((event) -> Option.of(event.id(), event.name(), language)));
		return with(known, chosen, (id) -> called(language, id, () -> this.events.event(id).name()));
	}

	/* What something is called, or its id where that cannot be heard. */
	private static String called(Language language, String id, Supplier<Text> question) {
		try {
			return question.get().in(language).value();
		}
		catch (HttpClientErrorException.NotFound | ServiceAwayException ex) {
			return id;
		}
	}

	/** Published documents, sorted by title, and those chosen already. */
	List<Option> documents(Language language, List<String> chosen) {
		List<Option> known = sorted(language,
				all(this.tracking::documents).map((document) -> Option.of(document.id(), document.title(), language)));
		return with(known, chosen, (id) -> id);
	}

	/* Page by page; nothing where the service is away. */
	private static <T> Stream<T> all(Function<Map<String, String>, Listed<T>> list) {
		List<T> all = new ArrayList<>();
		try {
			Listed<T> page = list.apply(Map.of("limit", PAGE));
			all.addAll(page.items());
			for (int pages = 1; page.next() != null && pages < MOST_PAGES; pages++) {
				page = list.apply(Map.of("limit", PAGE, "after", page.next()));
				all.addAll(page.items());
			}
			return all.stream();
		}
		catch (ServiceAwayException ex) {
			return Stream.empty();
		}
	}

	private static List<Option> with(List<Option> known, List<String> chosen, UnaryOperator<String> label) {
		Set<String> values = known.stream().map(Option::value).collect(Collectors.toSet());
		Stream<Option> others = chosen.stream()
			.distinct()
			.filter((value) -> !values.contains(value))
			.map((value) -> new Option(value, label.apply(value), null));
		return Stream.concat(known.stream(), others).toList();
	}

	private Optional<Text> name(String id) {
		try {
			return Optional.of(this.directory.organization(id).name());
		}
		catch (HttpClientErrorException.NotFound | ServiceAwayException ex) {
			return Optional.empty();
		}
	}

	private static List<Option> sorted(Language language, Stream<Option> options) {
		Collator order = Collator.getInstance(language.locale());
		return options.sorted((one, other) -> order.compare(one.label(), other.label())).toList();
	}

	/**
	 * One thing to choose.
	 *
	 * @param lang the language of the label, null when it is the reader's
	 */
	record Option(String value, String label, @Nullable String lang) {

		static Option of(String value, Text text, Language reader) {
			Text.Shown shown = text.in(reader);
			return new Option(value, shown.value(), shown.fallback() ? shown.language().tag() : null);
		}

	}

}
