package org.ashar.events.registration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.ashar.events.agenda.Agenda;
import org.ashar.events.agenda.ConsentText;
import org.ashar.events.agenda.EntryRules;
import org.ashar.events.agenda.Question;
import org.ashar.events.reference.OrganizationId;
import org.jspecify.annotations.Nullable;

/** Looks whether the organizer's questions are answered as they were asked. */
final class Questionnaire {

	private static final int MOST_NUMBER = 30;

	private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

	private final EntryRules rules;

	private final Agenda agenda;

	Questionnaire(EntryRules rules, Agenda agenda) {
		this.rules = rules;
		this.agenda = agenda;
	}

	/**
	 * Throws RegistrationProblem or ReferenceProblem when something is wrong or missing.
	 */
	void check(Application application) {
		Map<String, String> answers = application.answers().values();
		List<String> asked = rules.questions().stream().map(Question::id).toList();
		answers.keySet().stream().filter(id -> !asked.contains(id)).forEach(refuse("answers."));
		rules.questions().forEach(question -> check(question, application.group(), answers.get(question.id())));
		checkConsents(application);
	}

	/** The same for what is to be agreed to alone. */
	void checkConsents(Application application) {
		List<String> texts = rules.consents().stream().map(ConsentText::id).toList();
		application.consents().stream().filter(id -> !texts.contains(id)).forEach(refuse("consents."));
		rules.consents()
			.stream()
			.filter(text -> text.required() && !application.consents().contains(text.id()))
			.map(ConsentText::id)
			.forEach(refuse("consents."));
	}

	private static Consumer<String> refuse(String list) {
		return id -> {
			throw new RegistrationProblem.WrongAnswer(list + id);
		};
	}

	private void check(Question question, @Nullable String group, @Nullable String answer) {
		String field = "answers." + question.id();
		if (answer == null ? question.isRequiredOf(group) : !fits(question, field, answer)) {
			throw new RegistrationProblem.WrongAnswer(field);
		}
	}

	private boolean fits(Question question, String field, String answer) {
		return switch (question.kind()) {
			case TEXT -> true;
			case CHOICE -> question.options().stream().anyMatch(option -> option.value().equals(answer));
			case NUMBER -> isNumber(answer);
			case DATE -> isDay(answer);
			case COUNTRY -> COUNTRIES.contains(answer);
			case ORGANIZATION -> isOrganization(field, answer);
		};
	}

	private static boolean isNumber(String answer) {
		try {
			new BigDecimal(answer);
			return answer.length() <= MOST_NUMBER;
		}
		catch (NumberFormatException none) {
			return false;
		}
	}

	private static boolean isDay(String answer) {
		try {
			LocalDate.parse(answer);
			return true;
		}
		catch (DateTimeParseException none) {
			return false;
		}
	}

	private boolean isOrganization(String field, String answer) {
		try {
			agenda.requireOrganization(field, new OrganizationId(UUID.fromString(answer)));
			return true;
		}
		catch (IllegalArgumentException none) {
			return false;
		}
	}

}
