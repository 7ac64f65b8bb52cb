package org.ashar.events.agenda;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.ashar.events.reference.References;
import org.jspecify.annotations.Nullable;

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
 * @param signUps the sessions for which guests sign up besides
 * @param reminder whether whoever has a seat is written to before the event
 */
public record EntryRules(boolean approval, int offerHours, List<Question> questions, List<ConsentText> consents,
		Access access, int link, @Nullable List<SignUp> signUps, @Nullable Boolean reminder) {

	/** What applies until the organizer says otherwise. */
	public static final EntryRules USUAL = new EntryRules(false, 48, List.of(), List.of(), Access.OPEN, 1, List.of(),
			true);

	public EntryRules {
		questions = List.copyOf(questions);
		consents = List.copyOf(consents);
		signUps = signUps == null ? List.of() : List.copyOf(signUps);
		reminder = reminder == null || reminder;
	}

	@Override
	public List<SignUp> signUps() {
		return Objects.requireNonNull(signUps);
	}

	@Override
	public Boolean reminder() {
		return Objects.requireNonNull(reminder);
	}

	/** Throws EventProblem or ReferenceProblem when they contradict themselves. */
	void check() {
		References.once("questions", questions.stream().map(Question::id).toList());
		References.once("consents", consents.stream().map(ConsentText::id).toList());
		References.once("signUps", signUps().stream().map(SignUp::session).toList());
		questions.forEach(Question::check);
	}

	/**
	 * The same for another event, which no private link of the first one opens.
	 * @param before the sessions of the first one
	 * @param after those of the other one, in the same order
	 */
	EntryRules anew(List<SessionId> before, List<SessionId> after) {
		List<SignUp> again = signUps().stream()
			.filter(signUp -> before.contains(signUp.session()))
			.map(signUp -> new SignUp(after.get(before.indexOf(signUp.session())), signUp.capacity()))
			.toList();
		return new EntryRules(approval, offerHours, questions, consents, access, 1, again, reminder);
	}

	/** How many may take part in the sessions for which guests sign up. */
	public Map<SessionId, Integer> capacities() {
		return signUps().stream().collect(Collectors.toUnmodifiableMap(SignUp::session, SignUp::capacity));
	}

	/** For how long an offer stands. */
	public Duration offer() {
		return Duration.ofHours(offerHours);
	}
}
