package org.ashar.notifications.writing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.ashar.infra.platform.language.Language;
import org.ashar.notifications.mailroom.Letter;
import org.ashar.notifications.mailroom.LetterKind;
import org.ashar.notifications.mailroom.Line;
import org.ashar.notifications.mailroom.Reason;
import org.ashar.notifications.mailroom.Withheld;
import org.ashar.notifications.occasion.NewsDesk;
import org.ashar.notifications.occasion.Occasion;
import org.ashar.notifications.occasion.Subject;
import org.ashar.notifications.subscription.Readership;
import org.ashar.notifications.subscription.Subscription;
import org.ashar.notifications.subscription.SubscriptionId;
import org.springframework.stereotype.Component;

/**
 * Finds out what of a letter's lines still holds: who has left is not told, and nothing
 * that is not public any more.
 */
@Component
class NewsWriter {

	private final NewsDesk news;

	private final Readership readership;

	private final Phrases phrases;

	private final ItemWriter items;

	NewsWriter(NewsDesk news, Readership readership, Phrases phrases, ItemWriter items) {
		this.news = news;
		this.readership = readership;
		this.phrases = phrases;
		this.items = items;
	}

	/**
	 * The news of a letter, the latest first, and all that is told about one record
	 * together.
	 */
	Told read(Letter letter) {
		List<Line> lines = letter.contents().lines();
		List<Line> wanted = wanted(lines);
		if (wanted.isEmpty()) {
			return new Told(List.of(), Withheld.UNSUBSCRIBED);
		}
		Map<String, Occasion> occasions = news.find(wanted.stream().map(Line::occasion).toList());
		List<Piece> pieces = wanted.stream()
			.filter(line -> occasions.containsKey(line.occasion()))
			.map(line -> new Piece(occasions.get(line.occasion()), line.reasons()))
			.filter(piece -> phrases.isPublic(piece.occasion().news().record()))
			.toList();
		return new Told(grouped(pieces), Withheld.WITHDRAWN);
	}

	private List<Line> wanted(List<Line> lines) {
		List<SubscriptionId> ids = lines.stream()
			.flatMap(line -> line.reasons().stream())
			.map(Reason::subscription)
			.distinct()
			.toList();
		Map<SubscriptionId, Subscription> now = readership.subscriptions(ids);
		List<Line> wanted = new ArrayList<>();
		for (Line line : lines) {
			List<Reason> left = line.reasons()
				.stream()
				.filter(reason -> now.containsKey(reason.subscription()) && now.get(reason.subscription()).isActive())
				.toList();
			if (!left.isEmpty()) {
				wanted.add(new Line(line.occasion(), left));
			}
		}
		return wanted;
	}

	private static List<Piece> grouped(List<Piece> pieces) {
		Comparator<Piece> latest = Comparator.comparing((Piece piece) -> piece.occasion().arrivedAt()).reversed();
		List<Piece> sorted = pieces.stream().sorted(latest).toList();
		List<String> records = sorted.stream().map(Piece::record).distinct().toList();
		return sorted.stream().sorted(Comparator.comparingInt(piece -> records.indexOf(piece.record()))).toList();
	}

	List<Page.Item> items(Told told, Language language) {
		return told.pieces()
			.stream()
			.map(piece -> items.write(piece.occasion().news(), piece.reasons(), language))
			.toList();
	}

	String subject(Letter letter, Told told, Language language) {
		if (letter.kind() == LetterKind.DIGEST) {
			return phrases.say(language, "digest.subject", told.pieces().size());
		}
		Occasion occasion = told.pieces().getFirst().occasion();
		return phrases.say(language, "update.subject", items.headline(occasion.news(), language),
				occasion.news().title().in(language).value());
	}

	/** An occasion with the reasons that still hold. */
	record Piece(Occasion occasion, List<Reason> reasons) {

		String record() {
			return occasion.news().record();
		}
	}

	/**
	 * What there is to tell.
	 *
	 * @param why nothing, if there is nothing
	 */
	record Told(List<Piece> pieces, Withheld why) {

		/** The records it is about, each once. */
		List<Subject> subjects() {
			return pieces.stream().map(piece -> piece.occasion().news().subject()).distinct().toList();
		}
	}

}
