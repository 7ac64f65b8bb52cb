package org.ashar.events.web;

import org.ashar.events.agenda.Agenda;
import org.ashar.events.agenda.EventId;
import org.ashar.events.registration.RegistrationLink;
import org.ashar.infra.platform.sealing.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the private links of events, and knows them again. */
@Component
class Entrance {

	private final Tokens tokens;

	private final Agenda agenda;

	Entrance(Tokens tokens, Agenda agenda) {
		this.tokens = tokens;
		this.agenda = agenda;
	}

	/** The key of the link that is good now. */
	String key(EventId event) {
		return tokens.issue(RegistrationLink.ENTER.purpose(), content(event));
	}

	boolean admits(EventId event, @Nullable String key) {
		return key != null
				&& tokens.check(RegistrationLink.ENTER.purpose(), key).filter(content(event)::equals).isPresent();
	}

	private String content(EventId event) {
		int link = agenda.glance(event).map(known -> known.rules().link()).orElse(0);
		return event.value() + ":" + link;
	}

}
