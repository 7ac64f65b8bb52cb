package org.ashar.events.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.ashar.events.agenda.EventId;
import org.ashar.infra.platform.sealing.Seal;

/**
 * By what registrations are found without being opened. What somebody wrote about herself
 * is in them only as fingerprints, other ones for each event, of the beginnings of words
 * and of answers.
 */
final class Marks {

	/** Before the first scan at the door nobody has it. */
	static final String ARRIVED = "arrived";

	static final String FIRST = "first";

	/** The organizer has to look at it. */
	static final String ASKS = "asks";

	private static final String BLIND = "~";

	/** Enough that two seldom meet: what is found is compared once more. */
	private static final int DIGITS = 12;

	private final Seal seal;

	Marks(Seal seal) {
		this.seal = seal;
	}

	/**
	 * Those of a registration as it stands; the blind ones only if they may be others.
	 */
	List<String> of(Registration registration, List<String> before) {
		Set<String> marks = new TreeSet<>();
		if (before.isEmpty() || registration.isRewritten()) {
			words(registration.attendee()).stream()
				.flatMap(Words::heads)
				.forEach(head -> marks.add(word(registration.event(), head)));
			registration.answers().values().forEach((question, value) -> {
				marks.add(answered(registration.event(), question));
				marks.add(answer(registration.event(), question, value));
			});
		}
		else {
			before.stream().filter(mark -> mark.startsWith(BLIND)).forEach(marks::add);
		}
		plain(registration).forEach(marks::add);
		return new ArrayList<>(marks);
	}

	private static Stream<String> plain(Registration registration) {
		List<String> plain = new ArrayList<>(List.of(state(registration.state()), group(registration.group()),
				"language " + registration.language().tag()));
		if (registration.hasArrived()) {
			plain.add(ARRIVED);
		}
		if (registration.goesFirst()) {
			plain.add(FIRST);
		}
		if (registration.state().asks()) {
			plain.add(ASKS);
		}
		return plain.stream();
	}

	static Set<String> words(Attendee attendee) {
		return Words.of(attendee.name(), attendee.email().value(), attendee.affiliation());
	}

	static String state(RegistrationState state) {
		return "state " + state.code();
	}

	static String group(String group) {
		return "group " + group;
	}

	String word(EventId event, String head) {
		return blind("guest-word", event, head);
	}

	String answered(EventId event, String question) {
		return blind("guest-question", event, question);
	}

	String answer(EventId event, String question, String value) {
		return blind("guest-answer", event, question + "=" + value);
	}

	private String blind(String purpose, EventId event, String text) {
		return BLIND + seal.fingerprint(purpose, event.value() + " " + text).substring(0, DIGITS);
	}

}
