package org.ashar.events.feed;

import java.util.Optional;
import java.util.UUID;

import org.ashar.events.agenda.Agenda;
import org.ashar.events.agenda.Event;
import org.ashar.events.calendar.EventCalendar;
import org.ashar.events.calendar.Place;
import org.ashar.events.registration.Registration;
import org.ashar.events.registration.RegistrationDesk;
import org.ashar.events.registration.RegistrationId;
import org.ashar.events.registration.RegistrationProblem;
import org.springframework.stereotype.Component;

/** Where people get the feed of their registration, and take it back. */
@Component
public class FeedDesk {

	private final FeedLinks links;

	private final RegistrationDesk registrations;

	private final Agenda agenda;

	FeedDesk(FeedLinks links, RegistrationDesk registrations, Agenda agenda) {
		this.links = links;
		this.registrations = registrations;
		this.agenda = agenda;
	}

	/** The link that is good now, if there is one. */
	public Optional<FeedLink> link(RegistrationId id) {
		return links.find(registrations.show(id).id()).filter(FeedLink::open);
	}

	/** The same; a new one where there is none. */
	public FeedLink open(RegistrationId id) {
		return links.open(registrations.show(id).id());
	}

	/** No link that was given away is good any more. */
	public void close(RegistrationId id) {
		links.close(registrations.show(id).id());
	}

	/** What a link shows, in the language of the person. */
	public String feed(String content) {
		RegistrationId id = new RegistrationId(UUID.fromString(content.substring(0, content.indexOf(':'))));
		links.find(id)
			.filter(FeedLink::open)
			.filter(link -> link.content().equals(content))
			.orElseThrow(RegistrationProblem.UnknownLink::new);
		Registration registration = registrations.show(id);
		Event event = agenda.glance(registration.event()).orElseThrow(RegistrationProblem.UnknownLink::new);
		return new EventCalendar(event, registration.language()).feed(place(registration),
				session -> !event.signUps().containsKey(session.id())
						|| registration.sessions().contains(session.id()));
	}

	private static Place place(Registration registration) {
		Place.Status status = switch (registration.state()) {
			case UNCONFIRMED, PENDING, WAITLISTED, OFFERED -> Place.Status.TENTATIVE;
			case CONFIRMED, REAPPROVAL -> Place.Status.CERTAIN;
			case WITHDRAWN, DECLINED, EXPIRED, REJECTED, LAPSED, CANCELLED -> Place.Status.GONE;
		};
		return new Place(status, registration.turn(), registration.changed());
	}

}
