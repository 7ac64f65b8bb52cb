package org.ashar.notifications.announcement;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.notifications.mailroom.Bulletins;
import org.ashar.notifications.mailroom.LetterState;
import org.ashar.notifications.numbering.Numbering;
import org.ashar.notifications.waking.Bell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where staff write to many subscribers: composed, counted, tried on oneself and sent; to
 * more than a few only when somebody else agrees.
 */
@Component
public class AnnouncementDesk {

	private final Announcements announcements;

	private final Progresses progresses;

	private final Bulletins bulletins;

	private final Numbering numbering;

	private final AnnouncementSettings settings;

	private final Clock clock;

	private final Bell bell = new Bell();

	AnnouncementDesk(Announcements announcements, Progresses progresses, Bulletins bulletins, Numbering numbering,
			AnnouncementSettings settings, Clock clock) {
		this.announcements = announcements;
		this.progresses = progresses;
		this.bulletins = bulletins;
		this.numbering = numbering;
		this.settings = settings;
		this.clock = clock;
	}

	/** A repetition under the same id gives the one that is there. */
	public Announcement compose(AnnouncementId id, Words words, Audience audience, Author author) {
		Announcement composed = announcements.add(Announcement.compose(id, words, audience, author, clock.instant()));
		bell.ring();
		return composed;
	}

	/** Says something else, or to others. */
	public Announcement edit(AnnouncementId id, long version, Words words, Audience audience, Author author) {
		return change(id, version, (announcement, now) -> announcement.edit(words, audience, author, now.at()));
	}

	/** Notes that somebody gets a test letter. */
	public Announcement tryOn(AnnouncementId id, Author author) {
		Announcement announcement = get(id);
		announcement.tryOn(author, clock.instant());
		return announcements.save(announcement);
	}

	/**
	 * To everybody for whom it is, at once or at its time; if these are many, somebody
	 * else has to agree first.
	 */
	public Announcement submit(AnnouncementId id, long version, @Nullable Schedule schedule, boolean fallback,
			Author author) {
		return change(id, version,
				(announcement, now) -> announcement.submit(schedule, fallback, settings.alone(), author, now));
	}

	/** Does what needs no words; the version is that which the author has seen. */
	public Announcement step(AnnouncementId id, long version, Step.Act act, Author author) {
		return change(id, version, (announcement, now) -> {
			switch (act) {
				case RECOUNTED -> announcement.recount(author, now.at());
				case APPROVED -> announcement.approve(author, now);
				case TAKEN_BACK -> announcement.takeBack(author, now.at());
				case PAUSED -> announcement.pause(author, now.at());
				case RESUMED -> announcement.resume(author, now.at());
				case ABORTED -> announcement.abort(author, now.at());
				case DISCARDED -> announcement.discard(author, now.at());
				case COMPOSED, EDITED, TRIED, SUBMITTED -> throw new IllegalArgumentException("Needs words: " + act);
			}
		});
	}

	private Announcement change(AnnouncementId id, long version, BiConsumer<Announcement, Moment> change) {
		Announcement announcement = announcements.seen(get(id), version);
		change.accept(announcement, new Moment(clock.instant(), numbering.next()));
		Announcement changed = announcements.save(announcement);
		bell.ring();
		return changed;
	}

	/** {@link AnnouncementProblem.Unknown} when there is none. */
	public Announcement get(AnnouncementId id) {
		return announcements.find(id).orElseThrow(AnnouncementProblem.Unknown::new);
	}

	/** Those of these that there are. */
	public Map<AnnouncementId, Announcement> find(Collection<AnnouncementId> ids) {
		return ids.isEmpty() ? Map.of()
				: announcements.all(ids).stream().collect(Collectors.toMap(Announcement::id, Function.identity()));
	}

	/** Those in a state, or all, the newest first, one page after a place. */
	public List<Announcement> list(@Nullable AnnouncementState state, @Nullable String after, int limit) {
		return announcements.list(state, after, limit);
	}

	/** How many letters of it stand in each state. */
	public Map<LetterState, Long> letters(Announcement announcement) {
		if (announcement.cut().isEmpty()) {
			return Map.of();
		}
		Progress progress = progresses.of(announcement.id());
		Map<LetterState, Long> counts = new EnumMap<>(LetterState.class);
		counts.putAll(progress.counts());
		bulletins.standing(announcement.id().value(), progress.batch())
			.forEach((state, letters) -> counts.merge(state, letters, Long::sum));
		return counts;
	}

	/** Up to how many one person writes alone. */
	public int alone() {
		return settings.alone();
	}

	/** Rings when there is something to count or to send. */
	public Bell bell() {
		return bell;
	}

}
