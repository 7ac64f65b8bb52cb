package org.ashar.notifications.writing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ashar.notifications.announcement.Announcement;
import org.ashar.notifications.announcement.AnnouncementDesk;
import org.ashar.notifications.announcement.AnnouncementId;
import org.ashar.notifications.mailroom.Letter;
import org.ashar.notifications.mailroom.Line;
import org.ashar.notifications.mailroom.Reason;
import org.ashar.notifications.occasion.NewsDesk;
import org.ashar.notifications.occasion.Occasion;
import org.ashar.notifications.subscription.Readership;
import org.springframework.stereotype.Component;

/** Looks up what letters tell, for all of them at once. */
@Component
class Archive {

	private final NewsDesk news;

	private final Readership readership;

	private final Phrases phrases;

	private final Reminders reminders;

	private final AnnouncementDesk announcements;

	private final Moulds moulds;

	Archive(NewsDesk news, Readership readership, Phrases phrases, Reminders reminders, AnnouncementDesk announcements,
			Moulds moulds) {
		this.news = news;
		this.readership = readership;
		this.phrases = phrases;
		this.reminders = reminders;
		this.announcements = announcements;
		this.moulds = moulds;
	}

	Edition edition(List<Letter> letters) {
		Set<Line> lines = letters.stream()
			.flatMap(letter -> letter.contents().lines().stream())
			.collect(Collectors.toSet());
		if (lines.isEmpty()) {
			return new Edition(Map.of(), Map.of(), Map.of(), Map.of(), moulds);
		}
		return new Edition(
				readership.goingOn(distinct(lines, line -> line.reasons().stream().map(Reason::subscription))),
				known(distinct(lines, line -> Stream.of(line.occasion()))), reminders.of(letters), announced(letters),
				moulds);
	}

	private Map<AnnouncementId, Announcement> announced(List<Letter> letters) {
		return announcements.find(letters.stream()
			.flatMap(letter -> letter.announcement().stream())
			.distinct()
			.map(AnnouncementId::new)
			.toList());
	}

	private static <T> List<T> distinct(Collection<Line> lines, Function<Line, Stream<T>> part) {
		return lines.stream().flatMap(part).distinct().toList();
	}

	private Map<String, Occasion> known(List<String> ids) {
		Map<String, Occasion> occasions = news.find(ids);
		Set<String> open = occasions.values()
			.stream()
			.map(occasion -> occasion.news().record())
			.distinct()
			.filter(phrases::isPublic)
			.collect(Collectors.toSet());
		return occasions.values()
			.stream()
			.filter(occasion -> open.contains(occasion.news().record()))
			.collect(Collectors.toMap(Occasion::id, Function.identity()));
	}

}
