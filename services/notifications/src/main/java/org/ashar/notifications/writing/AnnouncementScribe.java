package org.ashar.notifications.writing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Text;
import org.ashar.notifications.announcement.Announcement;
import org.ashar.notifications.announcement.AnnouncementState;
import org.ashar.notifications.mailroom.Letter;
import org.ashar.notifications.mailroom.LetterKind;
import org.ashar.notifications.mailroom.Withheld;
import org.ashar.notifications.subscription.Choice;
import org.ashar.notifications.subscription.Links;
import org.ashar.notifications.subscription.Subscriber;
import org.springframework.stereotype.Component;

/** Writes announcements, as long as they are neither paused nor called off. */
@Component
class AnnouncementScribe {

	/** So long a letter of one that is paused waits before it is looked at again. */
	private static final Duration PAUSE = Duration.ofSeconds(20);

	private final Phrases phrases;

	private final Addresses addresses;

	private final Links links;

	private final Press press;

	AnnouncementScribe(Phrases phrases, Addresses addresses, Links links, Press press) {
		this.phrases = phrases;
		this.addresses = addresses;
		this.links = links;
		this.press = press;
	}

	Written write(Letter letter, Subscriber reader, String to, Edition edition, Instant now) {
		Announcement announcement = edition.announcement(letter);
		return switch (announcement.state()) {
			case PAUSED -> new Written.Later(now.plus(PAUSE));
			case ABORTED -> new Written.Nothing(Withheld.CALLED_OFF);
			case DRAFT, AWAITING_APPROVAL, SCHEDULED, SENDING, SENT, DISCARDED ->
				Reading.pause(reader, now).orElseGet(() -> sent(letter, announcement, reader, to, edition));
		};
	}

	private Written sent(Letter letter, Announcement announcement, Subscriber reader, String to, Edition edition) {
		if (left(letter, reader, edition)) {
			return new Written.Nothing(Withheld.UNSUBSCRIBED);
		}
		boolean own = !announcement.words().body().in(reader.preferences().language()).fallback();
		return own || edition.isWantedInAnyLanguage(letter) ? sheet(letter, announcement, reader, to, edition)
				: new Written.Nothing(Withheld.OTHER_LANGUAGE);
	}

	/** Where it is for everybody, whoever follows anything is meant. */
	private static boolean left(Letter letter, Subscriber reader, Edition edition) {
		boolean everybody = letter.contents().lines().getFirst().reasons().isEmpty();
		return everybody ? reader.isIdle() : edition.sources(letter).isEmpty();
	}

	private Sheet sheet(Letter letter, Announcement announcement, Subscriber reader, String to, Edition edition) {
		List<Edition.Source> sources = edition.sources(letter);
		List<Choice> choices = sources.stream().map(Edition.Source::choice).toList();
		List<Language> chain = reader.preferences().chain();
		Mould mould = edition.mould(
				new Mould.Likeness(LetterKind.ANNOUNCEMENT, null, chain,
						List.of(new Mould.Theme(List.of(announcement.id().value().toString()), choices)), List.of()),
				() -> mould(announcement, choices, chain));
		List<String> tokens = new ArrayList<>(
				sources.stream().map(Edition.Source::subscription).map(links::leave).toList());
		tokens.add(links.preferences(reader.id()));
		String all = links.leaveAll(reader.id());
		tokens.add(all);
		tokens.add(links.copy(letter.id().value()));
		String leave = addresses.leave(sources.size() == 1 ? tokens.getFirst() : all);
		return new Sheet(letter.id().value().toString(), to, chain.getFirst(), mould.subject(),
				mould.text().fill(tokens), mould.html().fill(tokens), leave, null, null, List.of());
	}

	/**
	 * The same for the browser, for whomever the letter was passed on to. Empty when it
	 * was called off: it should not be read any more.
	 */
	Optional<Page> copy(Announcement announcement, List<Language> chain) {
		return announcement.state() == AnnouncementState.ABORTED ? Optional.empty()
				: Optional.of(page(announcement, chain, List.of(), List.of()));
	}

	/**
	 * The blanks stand for the reasons in their order, then the preferences, then all,
	 * then the web copy.
	 */
	Mould mould(Announcement announcement, List<Choice> choices, List<Language> chain) {
		Language language = chain.getFirst();
		Blanks blanks = new Blanks();
		Page page = page(announcement, chain, List.of(reason(choices, chain)), foot(choices, chain, blanks));
		Press.Printed printed = press.print(page);
		return new Mould(page.subject(), blanks.form(printed.text()), blanks.form(printed.html()), 0);
	}

	private Page page(Announcement announcement, List<Language> chain, List<String> closing, List<Page.Link> foot) {
		Text.Shown subject = announcement.words().subject().in(chain);
		return new Page(chain.getFirst(), Shortening.subject(subject.value()), opening(announcement, chain), null, null,
				List.of(), closing, foot);
	}

	private List<String> opening(Announcement announcement, List<Language> chain) {
		Text.Shown body = announcement.words().body().in(chain);
		Stream<String> notice = body.fallback()
				? Stream.of(phrases.say(chain.getFirst(), "notice." + body.language().tag())) : Stream.empty();
		return Stream.concat(notice, body.value().lines().map(String::strip).filter(line -> !line.isEmpty())).toList();
	}

	private String reason(List<Choice> choices, List<Language> chain) {
		Language language = chain.getFirst();
		if (choices.isEmpty()) {
			return phrases.say(language, "announcement.reason.all");
		}
		return phrases.say(language, "announcement.reason",
				choices.stream().map(choice -> phrases.followed(chain, choice)).collect(Collectors.joining("; ")));
	}

	private List<Page.Link> foot(List<Choice> choices, List<Language> chain, Blanks blanks) {
		Language language = chain.getFirst();
		List<Page.Link> foot = new ArrayList<>();
		choices.forEach(
				choice -> foot.add(new Page.Link(phrases.say(language, "leave.one", phrases.followed(chain, choice)),
						addresses.leave(blanks.next()))));
		foot.add(new Page.Link(phrases.say(language, "preferences"), addresses.preferences(blanks.next())));
		foot.add(new Page.Link(phrases.say(language, "leave.all"), addresses.leave(blanks.next())));
		foot.add(new Page.Link(phrases.say(language, "copy"), addresses.copy(blanks.next())));
		return foot;
	}

}
