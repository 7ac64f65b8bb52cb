package org.ashar.notifications.announcement;

import java.util.Set;
import java.util.EnumSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ashar.notifications.mailroom.Bulletins;
import org.ashar.notifications.numbering.Numbering;
import org.ashar.notifications.mailroom.Reason;
import org.ashar.notifications.subscription.SubscriberId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Takes announcements to their audience: a page of letters at a time, and not many more
 * than are being sent, so that pausing and aborting reach all that is left. The audience
 * is fixed by its cut. After a crash it goes on where it was; whoever is met twice still
 * gets one letter.
 */
@Component
public class Crier {

	private static final Logger LOGGER = LoggerFactory.getLogger(Crier.class);

	private static final int AT_ONCE = 20;

	private static final int PAGE = 200;

	/** Drafts are counted by somebody else. */
	private static final Set<AnnouncementState> MINE = EnumSet.of(AnnouncementState.SCHEDULED,
			AnnouncementState.SENDING, AnnouncementState.PAUSED, AnnouncementState.ABORTED);

	/**
	 * So many letters of one announcement are due at most. What waits for a slow mail
	 * server, or for its reader's pause to end, holds up nobody else.
	 */
	private static final int AHEAD = 2000;

	/** For longer than that no relay puts a letter off: only its reader does. */
	private static final Duration LONGEST = Duration.ofDays(2);

	private final Announcements announcements;

	private final Progresses progresses;

	private final Audiences audiences;

	private final Bulletins bulletins;

	private final Numbering numbering;

	private final AnnouncementSettings settings;

	private final Clock clock;

	Crier(Announcements announcements, Progresses progresses, Audiences audiences, Bulletins bulletins,
			Numbering numbering, AnnouncementSettings settings, Clock clock) {
		this.announcements = announcements;
		this.progresses = progresses;
		this.audiences = audiences;
		this.bulletins = bulletins;
		this.numbering = numbering;
		this.settings = settings;
		this.clock = clock;
	}

	/** Goes on with all that is on its way; true when there may be more at once. */
	public boolean work() {
		boolean more = false;
		for (Announcement announcement : announcements.due(MINE, clock.instant(), AT_ONCE)) {
			try {
				more |= look(announcement, clock.instant());
			}
			catch (OptimisticLockingFailureException another) {
				LOGGER.debug("Another instance, or somebody at the desk, was faster");
			}
			catch (RuntimeException e) {
				// One that cannot be told does not hold up the others.
				LOGGER.warn("Announcement {} is tried again: {}", announcement.id().value(), e.getClass().getName());
			}
		}
		return more;
	}

	private boolean look(Announcement announcement, Instant now) {
		return switch (announcement.state()) {
			case SCHEDULED -> begin(announcement, new Moment(now, numbering.next()));
			case SENDING, PAUSED, ABORTED -> carry(announcement, now);
			case DRAFT, AWAITING_APPROVAL, SENT, DISCARDED -> false;
		};
	}

	private boolean begin(Announcement announcement, Moment now) {
		if (announcement.isApproved()) {
			announcement.begin(now);
		}
		else {
			announcement.begin(audiences.count(announcement.audience(), now.at()), settings.alone(), now);
		}
		announcements.save(announcement);
		return true;
	}

	private boolean carry(Announcement announcement, Instant now) {
		Progress progress = progresses.begun(announcement.id());
		boolean more = tally(announcement, progress);
		boolean sending = announcement.state() == AnnouncementState.SENDING;
		if (sending && !progress.isPlanned() && waiting(announcement, progress, now) < AHEAD) {
			plan(announcement, progress);
			return true;
		}
		boolean over = sending ? progress.isPlanned() : announcement.state() == AnnouncementState.ABORTED;
		if (over && !more && waiting(announcement, progress, now.plus(LONGEST)) == 0) {
			announcement.complete(now);
			announcements.save(announcement);
		}
		return more;
	}

	/** First what a crash may have left counted and not marked. */
	private boolean tally(Announcement announcement, Progress progress) {
		bulletins.counted(progress.batch());
		var settled = bulletins.settled(announcement.id().value(), PAGE);
		if (settled.isEmpty() && progress.batch().isEmpty()) {
			return false;
		}
		progress.count(settled);
		progresses.save(progress);
		return !settled.isEmpty();
	}

	/** What is not known stays open to be decided about, and holds up nothing. */
	private long waiting(Announcement announcement, Progress progress, Instant by) {
		return bulletins.waiting(announcement.id().value(), progress.batch(), by);
	}

	private void plan(Announcement announcement, Progress progress) {
		long cut = announcement.cut().orElseThrow();
		if (progress.keys().isEmpty()) {
			progress.look(audiences.keys(announcement.audience()));
		}
		Audiences.Slice slice = audiences.next(announcement.audience(), progress.keys(), cut, progress.place(), PAGE);
		Map<SubscriberId, List<Reason>> readers = new LinkedHashMap<>();
		slice.people().forEach((reader, reasons) -> readers.put(reader.id(), reasons));
		bulletins.post(announcement.id().value(), readers);
		if (slice.next() == null) {
			progress.finish();
		}
		else {
			progress.advance(slice.next());
		}
		progresses.save(progress);
	}

}
