package org.ashar.notifications.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Text;
import org.ashar.notifications.announcement.Announcement;
import org.ashar.notifications.announcement.AnnouncementDesk;
import org.ashar.notifications.announcement.AnnouncementId;
import org.ashar.notifications.announcement.Audience;
import org.ashar.notifications.announcement.Headcount;
import org.ashar.notifications.announcement.Schedule;
import org.ashar.notifications.announcement.Step;
import org.ashar.notifications.subscription.Choice;
import org.ashar.notifications.subscription.Criterion;
import org.ashar.notifications.writing.Phrases;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Announcements as staff see them: with how far they have come, and who did what. */
@Component
class AnnouncementBodies {

	private final AnnouncementDesk desk;

	private final Phrases phrases;

	AnnouncementBodies(AnnouncementDesk desk, Phrases phrases) {
		this.desk = desk;
		this.phrases = phrases;
	}

	Body of(Announcement announcement) {
		Headcount count = announcement.count().orElse(null);
		return new Body(announcement.id(), announcement.version(), announcement.state().code(),
				announcement.words().subject(), announcement.words().body(), audience(announcement.audience()),
				count == null ? null : count.sum(), count == null ? Map.of() : readers(count),
				count == null ? null : count.at(), tags(announcement.missing()),
				count != null && count.sum() > desk.alone(), announcement.schedule().map(Schedule::at).orElse(null),
				announcement.schedule().map(Schedule::zone).orElse(null), letters(announcement),
				announcement.isMoving(), announcement.history().stream().map(Done::of).toList());
	}

	private AudienceBody audience(Audience audience) {
		List<Followed> followed = audience.criteria().stream().map(this::followed).toList();
		return new AudienceBody(followed, tags(audience.languages()));
	}

	private Followed followed(Criterion criterion) {
		return new Followed(criterion.kind().code(), criterion.value(), phrases.followed(Choice.of(criterion)));
	}

	private static List<String> tags(Iterable<Language> languages) {
		List<String> tags = new ArrayList<>();
		languages.forEach(language -> tags.add(language.tag()));
		return tags;
	}

	private static Map<String, Long> readers(Headcount count) {
		Map<String, Long> readers = new TreeMap<>();
		count.readers().forEach((language, share) -> readers.put(language.tag(), share));
		return readers;
	}

	private Map<String, Long> letters(Announcement announcement) {
		Map<String, Long> letters = new TreeMap<>();
		desk.letters(announcement).forEach((state, count) -> letters.put(state.code(), count));
		return letters;
	}

	/**
	 * An announcement, and how far it has come.
	 *
	 * @param count for how many it is; null while that is counted
	 * @param readers how many of them read which language
	 * @param missing languages that some read and in which it is not written
	 * @param forTwo whether a second person has to agree
	 * @param letters how many stand in which state
	 * @param moving whether some wait or are under way
	 * @param history what was done with it, the first thing first
	 */
	record Body(AnnouncementId id, long version, String state, Text subject, Text body, AudienceBody audience,
			@Nullable Long count, Map<String, Long> readers, @Nullable Instant countedAt, List<String> missing,
			boolean forTwo, @Nullable Instant at, @Nullable String zone, Map<String, Long> letters, boolean moving,
			List<Done> history) {
	}

	/** To whom: all who follow anything if there are no criteria, in any language. */
	record AudienceBody(List<Followed> criteria, List<String> languages) {
	}

	/** One thing that is followed. */
	record Followed(String kind, String value, Text label) {
	}

	/** What somebody did with it. */
	record Done(String act, String account, String role, Instant at) {

		private static Done of(Step step) {
			return new Done(step.act().code(), step.account(), step.role(), step.at());
		}
	}

}
