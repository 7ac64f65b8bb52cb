package org.ashar.activities.recommendation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.ashar.activities.answer.Deadlines;
import org.ashar.infra.platform.clock.CivilDay;
import org.springframework.stereotype.Component;

/**
 * Makes a fact of each line that silence crosses; nobody has to write that nothing
 * happened.
 */
@Component
public class SilenceWatch {

	private static final int AT_ONCE = 100;

	private static final int LISTED = 200;

	private final Unanswered unanswered;

	private final Deadlines deadlines;

	private final Clock clock;

	SilenceWatch(Unanswered unanswered, Deadlines deadlines, Clock clock) {
		this.unanswered = unanswered;
		this.deadlines = deadlines;
		this.clock = clock;
	}

	/** Tells of whatever was crossed until today; returns of how many. */
	public int round() {
		unanswered.withoutDeadline(AT_ONCE).forEach(sent -> {
			sent.reckon(deadlines);
			unanswered.saveUnlessChanged(sent);
		});
		LocalDate today = CivilDay.today(clock);
		int told = 0;
		List<Recommendation> due = unanswered.beforeDay(today, AT_ONCE);
		for (Recommendation recommendation : due) {
			// Whoever changes it at the same moment wins; the next round looks at it
			// again.
			if (recommendation.cross(today, clock.instant()) && unanswered.saveUnlessChanged(recommendation)) {
				told++;
			}
		}
		return told;
	}

	/** The bodies that owe answers, those with the most that are long overdue first. */
	public List<Overdue> overdue() {
		return unanswered.overdue(CivilDay.today(clock), LISTED);
	}

}
