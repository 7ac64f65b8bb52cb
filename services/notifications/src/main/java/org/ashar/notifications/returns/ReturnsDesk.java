package org.ashar.notifications.returns;

import org.ashar.notifications.deliverability.Deliverability;
import org.ashar.notifications.deliverability.Outcome;
import org.ashar.notifications.deliverability.Reply;
import org.ashar.notifications.mailroom.Aftermath;
import org.ashar.notifications.mailroom.Letter;
import org.ashar.notifications.mailroom.LetterState;
import org.ashar.notifications.suppression.SuppressionDesk;
import org.springframework.stereotype.Component;

/**
 * Draws the consequences of what is reported of a letter. However often it is reported,
 * it counts once: the letter is written last, so that after a crash the report may be
 * taken again, and what is known of a letter is no news.
 */
@Component
public class ReturnsDesk {

	private final Aftermath letters;

	private final Bounces bounces;

	private final SuppressionDesk suppressions;

	private final Deliverability deliverability;

	ReturnsDesk(Aftermath letters, Bounces bounces, SuppressionDesk suppressions, Deliverability deliverability) {
		this.letters = letters;
		this.bounces = bounces;
		this.suppressions = suppressions;
		this.deliverability = deliverability;
	}

	/**
	 * Whether it was about a letter that is kept; {@link TooEarly} while that is leaving,
	 * which takes minutes at most.
	 */
	public boolean take(Report report) {
		return letters.find(report.letter()).map(letter -> take(letter, report)).orElse(false);
	}

	private boolean take(Letter letter, Report report) {
		if (letter.state() == LetterState.HANDING_OVER) {
			throw new TooEarly();
		}
		if (letter.state() != LetterState.ACCEPTED && letter.state() != LetterState.UNKNOWN) {
			return true;
		}
		switch (report) {
			case Report.Failed(var id, Reply reply) -> failed(letter, reply);
			case Report.Complained(var id, String words) -> complained(letter, words);
			case Report.Delivered(var id) -> {
				letter.destination().ifPresent(suppressions::delivered);
				letters.arrived(id);
			}
			case Report.Delayed(var id) ->
				letter.destination().ifPresent(to -> deliverability.count(to.domain(), Outcome.DEFERRED, null));
		}
		return true;
	}

	private void failed(Letter letter, Reply reply) {
		letter.destination().ifPresent(to -> bounces.count(letter, to, reply.fault(), reply));
		letters.cameBack(letter.id(), reply);
	}

	private void complained(Letter letter, String words) {
		letter.destination().ifPresent(to -> {
			suppressions.complained(to, id(letter), words);
			deliverability.count(to.domain(), Outcome.COMPLAINED, null);
		});
		letters.complained(letter.id());
	}

	private static String id(Letter letter) {
		return letter.id().value().toString();
	}

}
