package org.ashar.events.registration;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ashar.events.agenda.Agenda;
import org.ashar.events.agenda.Event;
import org.ashar.events.agenda.EventId;
import org.ashar.events.agenda.Question;
import org.ashar.events.reference.Actor;
import org.springframework.stereotype.Component;

/**
 * Registrations in numbers: how they stand, from which groups, in which languages, day by
 * day, and by what was answered to questions that have few answers, such as country or
 * gender. All of it is counted by indexes; nothing is opened.
 */
@Component
public class Turnout {

	private final Agenda agenda;

	private final Registrations registrations;

	private final Headcount headcount;

	private final GuestIndex guests;

	Turnout(Agenda agenda, Registrations registrations, Headcount headcount, GuestIndex guests) {
		this.agenda = agenda;
		this.registrations = registrations;
		this.headcount = headcount;
		this.guests = guests;
	}

	/** For organizers and moderators. */
	public Numbers numbers(EventId id, Actor actor) {
		Event event = agenda.asModerator(id, actor);
		registrations.markThoseBefore(id);
		Map<String, Long> states = count(id, Stream.of(RegistrationState.values()).toList(), RegistrationState::code,
				Marks::state);
		Map<String, Long> groups = count(id, headcount.groups(id), Function.identity(), Marks::group);
		Map<String, Map<String, Long>> answers = event.rules()
			.questions()
			.stream()
			.filter(question -> question.kind() == Question.Kind.CHOICE || question.kind() == Question.Kind.COUNTRY)
			.collect(
					Collectors
						.toMap(Question::id,
								question -> count(id, values(question), Function.identity(),
										value -> guests.answer(id, question.id(), value)),
								(one, _) -> one, TreeMap::new));
		return new Numbers(states, groups, answers, headcount.days(event));
	}

	private <T> Map<String, Long> count(EventId event, Collection<T> all, Function<T, String> name,
			Function<T, String> mark) {
		Map<String, Long> counts = new TreeMap<>(Comparator.naturalOrder());
		for (T one : all) {
			long count = guests.count(event, mark.apply(one));
			if (count > 0) {
				counts.put(name.apply(one), count);
			}
		}
		return counts;
	}

	private static List<String> values(Question question) {
		return question.kind() == Question.Kind.COUNTRY ? List.of(Locale.getISOCountries())
				: question.options().stream().map(Question.Option::value).toList();
	}

	/**
	 * What was counted; what nobody has is left out.
	 *
	 * @param groups by stakeholder group, {@link SeatBook#NO_GROUP} for those who named
	 * none
	 * @param answers by question, then by answer
	 * @param days on which day of the event's zone they registered
	 */
	public record Numbers(Map<String, Long> states, Map<String, Long> groups, Map<String, Map<String, Long>> answers,
			Map<LocalDate, Long> days) {
	}

}
