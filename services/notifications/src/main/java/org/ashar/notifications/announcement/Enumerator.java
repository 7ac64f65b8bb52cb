package org.ashar.notifications.announcement;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.ashar.infra.platform.language.Language;
import org.ashar.notifications.announcement.Progress.Place;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Counts for how many a draft is, by their languages: the same way as its letters are
 * written later. Nobody waits for it at the desk.
 */
@Component
public class Enumerator {

	private static final Logger LOGGER = LoggerFactory.getLogger(Enumerator.class);

	private static final int AT_ONCE = 20;

	private static final int PAGE = 500;

	/** Who subscribes while they are counted is counted or not. */
	private static final long EVERYBODY = Long.MAX_VALUE;

	private final Announcements announcements;

	private final Audiences audiences;

	private final Clock clock;

	Enumerator(Announcements announcements, Audiences audiences, Clock clock) {
		this.announcements = announcements;
		this.audiences = audiences;
		this.clock = clock;
	}

	/** Counts what is not counted; there is never more to do at once. */
	public boolean work() {
		announcements.due(EnumSet.of(AnnouncementState.DRAFT), clock.instant(), AT_ONCE).forEach(this::count);
		return false;
	}

	private void count(Announcement draft) {
		try {
			Instant now = clock.instant();
			Map<Language, Long> readers = new EnumMap<>(Language.class);
			List<String> keys = audiences.keys(draft.audience());
			Place place = Place.START;
			while (place != null) {
				Audiences.Slice slice = audiences.next(draft.audience(), keys, EVERYBODY, place, PAGE);
				slice.people().keySet().forEach(one -> readers.merge(one.preferences().language(), 1L, Long::sum));
				place = slice.next();
			}
			draft.count(Headcount.of(readers, now), now);
			announcements.save(draft);
		}
		catch (OptimisticLockingFailureException edited) {
			LOGGER.debug("The draft was edited meanwhile, or another instance has counted");
		}
		catch (RuntimeException e) {
			// One that cannot be counted does not hold up the others.
			LOGGER.warn("Announcement {} is counted again: {}", draft.id().value(), e.getClass().getName());
		}
	}

}
