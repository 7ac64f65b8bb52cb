package org.ashar.notifications.writing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.ashar.notifications.announcement.Announcement;
import org.ashar.notifications.announcement.AnnouncementId;
import org.ashar.notifications.mailroom.Letter;
import org.ashar.notifications.mailroom.Line;
import org.ashar.notifications.mailroom.Reason;
import org.ashar.notifications.mailroom.Withheld;
import org.ashar.notifications.occasion.News;
import org.ashar.notifications.occasion.Occasion;
import org.ashar.notifications.occasion.Subject;
import org.ashar.notifications.silence.Silence;
import org.ashar.notifications.subscription.Choice;
import org.ashar.notifications.subscription.LanguagePolicy;
import org.ashar.notifications.subscription.SubscriberId;
import org.ashar.notifications.subscription.Subscription;
import org.ashar.notifications.subscription.SubscriptionId;

/**
 * What letters that leave together tell: looked up once for all of them, laid out once
 * for all who are told the same. Who has left is not told, and nothing that is not public
 * any more.
 */
final class Edition {

	private final Map<SubscriptionId, Subscription> subscriptions;

	private final Map<String, Occasion> occasions;

	private final Map<SubscriberId, List<Owed>> silences;

	private final Map<AnnouncementId, Announcement> announcements;

	private final Moulds shared;

	private final Map<Mould.Likeness, Mould> moulds = new ConcurrentHashMap<>();

	/**
	 * Of subscriptions, or what goes on in their place, and occasions of which everybody
	 * may know, and what the readers of weekly digests wait for in vain.
	 */
	Edition(Map<SubscriptionId, Subscription> subscriptions, Map<String, Occasion> occasions,
			Map<SubscriberId, List<Owed>> silences, Map<AnnouncementId, Announcement> announcements, Moulds shared) {
		this.subscriptions = subscriptions;
		this.occasions = occasions;
		this.silences = silences;
		this.announcements = announcements;
		this.shared = shared;
	}

	/** The mould of letters like this, made if there is none. */
	Mould mould(Mould.Likeness likeness, Supplier<Mould> maker) {
		return moulds.computeIfAbsent(likeness,
				missing -> likeness.themes().size() == 1 ? shared.mould(likeness, news(likeness), maker) : maker.get());
	}

	private List<News> news(Mould.Likeness likeness) {
		return likeness.themes()
			.stream()
			.flatMap(theme -> theme.occasions().stream())
			.map(occasions::get)
			.filter(Objects::nonNull)
			.map(Occasion::news)
			.toList();
	}

	/**
	 * The news of a letter, the latest first, and all that is told about one record
	 * together.
	 */
	Told told(Letter letter) {
		return told(letter, this::holds);
	}

	/** What such a letter is about. */
	Announcement announcement(Letter letter) {
		return Objects.requireNonNull(announcements.get(letter.announcement().map(AnnouncementId::new).orElseThrow()));
	}

	/** What the reader of an announcement still follows of it. */
	List<Source> sources(Letter letter) {
		return sources(letter.contents().lines().getFirst(), this::holds);
	}

	/**
	 * Whether the reader of an announcement, which nobody translates later, wants it also
	 * in another language; who does not follow what it is about has not said.
	 */
	boolean isWantedInAnyLanguage(Letter letter) {
		List<LanguagePolicy.Kind> kinds = letter.contents()
			.lines()
			.getFirst()
			.reasons()
			.stream()
			.filter(this::holds)
			.map(reason -> subscriptions.get(reason.subscription()).policy().kind())
			.toList();
		return kinds.isEmpty() || kinds.stream().anyMatch(kind -> kind != LanguagePolicy.Kind.ONLY);
	}

	/** The same for whoever reads it later, whatever the reader follows by then. */
	Told toldOnce(Letter letter) {
		return told(letter, reason -> subscriptions.containsKey(reason.subscription()));
	}

	private Told told(Letter letter, Predicate<Reason> counts) {
		List<Piece> wanted = new ArrayList<>();
		boolean any = false;
		for (Line line : letter.contents().lines()) {
			List<Source> left = sources(line, counts);
			any = any || !left.isEmpty();
			if (!left.isEmpty() && occasions.containsKey(line.occasion())) {
				wanted.add(new Piece(occasions.get(line.occasion()), left));
			}
		}
		if (!any) {
			return new Told(List.of(), List.of(), Withheld.UNSUBSCRIBED);
		}
		return new Told(entries(wanted), silences.getOrDefault(new SubscriberId(letter.person()), List.of()),
				Withheld.WITHDRAWN);
	}

	private boolean holds(Reason reason) {
		Subscription now = subscriptions.get(reason.subscription());
		return now != null && now.isActive();
	}

	/** What two reasons have become is one. */
	private List<Source> sources(Line line, Predicate<Reason> counts) {
		return line.reasons()
			.stream()
			.filter(counts)
			.map(reason -> subscriptions.get(reason.subscription()))
			.map(now -> new Source(now.id(), now.choice()))
			.distinct()
			.toList();
	}

	/** One for each record, that with the latest news first. */
	private static List<Entry> entries(List<Piece> pieces) {
		Map<String, List<Piece>> byRecord = new LinkedHashMap<>();
		pieces.stream()
			.sorted(Comparator.comparing((Piece piece) -> piece.occasion().arrivedAt()).reversed())
			.forEach(piece -> byRecord.computeIfAbsent(piece.occasion().news().record(), first -> new ArrayList<>())
				.add(piece));
		return byRecord.values().stream().map(Entry::new).toList();
	}

	/** What the reader follows. */
	record Source(SubscriptionId subscription, Choice choice) {
	}

	/** An occasion with the reasons that still hold. */
	record Piece(Occasion occasion, List<Source> sources) {
	}

	/**
	 * An answer that is still owed.
	 *
	 * @param sources what is followed of it, at least one
	 */
	record Owed(Silence silence, List<Source> sources) {

		List<Choice> choices() {
			return sources.stream().map(Source::choice).toList();
		}
	}

	/**
	 * All that is told about one record.
	 *
	 * @param pieces the latest first, at least one
	 */
	record Entry(List<Piece> pieces) {

		Occasion latest() {
			return pieces.getFirst().occasion();
		}

		List<Occasion> earlier() {
			return pieces.stream().skip(1).map(Piece::occasion).toList();
		}

		/** Each once. */
		List<Source> sources() {
			return pieces.stream().flatMap(piece -> piece.sources().stream()).distinct().toList();
		}

		List<Choice> choices() {
			return sources().stream().map(Source::choice).toList();
		}
	}

	/**
	 * What there is to tell.
	 *
	 * @param silences what is still not answered
	 * @param why nothing, if there is nothing
	 */
	record Told(List<Entry> entries, List<Owed> silences, Withheld why) {

		/** The records it is about, each once. */
		List<Subject> subjects() {
			return entries.stream().map(entry -> entry.latest().news().subject()).toList();
		}

		/** How many things have happened. */
		int happenings() {
			return entries.stream().mapToInt(entry -> entry.pieces().size()).sum();
		}
	}

}
