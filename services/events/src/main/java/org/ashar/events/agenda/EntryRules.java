package org.ashar.events.agenda;

import java.time.Duration;
import java.util.List;

import org.ashar.events.reference.References;

/**
 * How people get in, beyond the number of seats.
 *
 * @param approval whether the organizer looks at each registration before it is
 * confirmed, and again after its owner has changed it
 * @param offerHours for how long a seat that became free is kept for whom it was offered
 * @param questions what everybody who registers is asked
 * @param consents to what everybody who registers is asked to agree
 * @param access who may register
 * @param link which of the private links is good: another number makes those given away
 * before worthless
 */
public record EntryRules(boolean approval, int offerHours, List<Question> questions, List<ConsentText> consents,
		Access access, int link) {

	/** What applies until the organizer says otherwise. */
	public static final EntryRules USUAL = new EntryRules(false, 48, List.of(), List.of(), Access.OPEN, 1);

	public EntryRules {
		questions = List.copyOf(questions);
		consents = List.copyOf(consents);
	}

	/** Throws EventProblem or ReferenceProblem when they contradict themselves. */
	void check() {
		References.once("questions", questions.stream().map(Question::id).toList());
		References.once("consents", consents.stream().map(ConsentText::id).toList());
		questions.forEach(Question::check);
	}

	/** For how long an offer stands. */
	public Duration offer() {
		return Duration.ofHours(offerHours);
	}
}
