package org.ashar.events.outcome;

import java.time.LocalDate;

import org.ashar.events.agenda.SessionId;
import org.ashar.events.reference.OrganizationId;
import org.ashar.events.reference.PersonId;
import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed at an event.
 *
 * @param number each once within the event
 * @param session in which it arose
 * @param speaker who said it there
 * @param addressee who is asked to do it
 * @param due until when
 */
public record Outcome(int number, Text text, OutcomeKind kind, @Nullable SessionId session, @Nullable PersonId speaker,
		@Nullable OrganizationId addressee, @Nullable LocalDate due) {

	int length() {
		return text.values().values().stream().mapToInt(String::length).sum();
	}

}
