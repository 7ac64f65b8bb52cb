package org.ashar.notifications.writing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.ashar.notifications.announcement.Announcement;
import org.ashar.notifications.announcement.AnnouncementId;
import org.ashar.notifications.mailroom.Letter;
import org.ashar.notifications.mailroom.Line;
import org.ashar.notifications.mailroom.Reason;
import org.ashar.notifications.mailroom.Withheld;
import org.ashar.notifications.occasion.Occasion;
import org.ashar.notifications.occasion.Subject;
import org.ashar.notifications.subscription.Criterion;
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

	private final Map<AnnouncementId, Announcement> announcements;

	private final Map<Mould.Likeness, Mould> moulds = new ConcurrentHashMap<>();

	/** Of subscriptions as they are now and occasions of which everybody may know. */
	Edition(Map<SubscriptionId, Subscription> subscriptions, Map<String, Occasion> occasions,
			Map<AnnouncementId, Announcement> announcements) {
		this.subscriptions = subscriptions;
		this.occasions = occasions;
		this.announcements = announcements;
	}

	/** The mould of letters like this, made if there is none. */
	Mould mould(Mould.Likeness likeness, Supplier<Mould> maker) {
		return moulds.computeIfAbsent(likeness, missing -> maker.get());
	}

	/**
	 * The news of a letter, the latest first, and all that is told about one record
	 * together.
	 */
	Told told(Letter letter) {
		List<Line> wanted = wanted(letter.contents().lines());
		if (wanted.isEmpty()) {
			return new Told(List.of(), Withheld.UNSUBSCRIBED);
		}
		List<Piece> pieces = wanted.stream()
			.filter(line -> occasions.containsKey(line.occasion()))
			.map(line -> new Piece(occasions.get(line.occasion()), line.reasons()))
			.toList();
		return new Told(grouped(pieces), Withheld.WITHDRAWN);
	}

	/** What such a letter is about. */
	Announcement announcement(Letter letter) {
		return Objects.requireNonNull(announcements.get(letter.announcement().map(AnnouncementId::new).orElseThrow()));
	}

	/** What the reader of an announcement still follows of it. */
	List<Reason> reasons(Letter letter) {
		return letter.contents().lines().getFirst().reasons().stream().filter(this::holds).toList();
	}

	private List<Line> wanted(List<Line> lines) {
		List<Line> wanted = new ArrayList<>();
		for (Line line : lines) {
			List<Reason> left = line.reasons().stream().filter(this::holds).toList();
			if (!left.isEmpty()) {
				wanted.add(new Line(line.occasion(), left));
			}
		}
		return wanted;
	}

	private boolean holds(Reason reason) {
		Subscription now = subscriptions.get(reason.subscription());
		return now != null && now.isActive();
	}

	private static List<Piece> grouped(List<Piece> pieces) {
		Comparator<Piece> latest = Comparator.comparing((Piece piece) -> piece.occasion().arrivedAt()).reversed();
		List<Piece> sorted = pieces.stream().sorted(latest).toList();
		List<String> records = sorted.stream().map(Piece::record).distinct().toList();
		return sorted.stream().sorted(Comparator.comparingInt(piece -> records.indexOf(piece.record()))).toList();
	}

	/** An occasion with the reasons that still hold. */
	record Piece(Occasion occasion, List<Reason> reasons) {

		String record() {
			return occasion.news().record();
		}

		List<Criterion> criteria() {
			return reasons.stream().map(Reason::criterion).toList();
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

		/** What the reader follows, in the order of the pieces. */
		List<SubscriptionId> sources() {
			return pieces.stream().flatMap(piece -> piece.reasons().stream()).map(Reason::subscription).toList();
		}

	}

}
