package org.ashar.notifications.announcement;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
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
			draft.count(audiences.count(draft.audience(), now), now);
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
