package org.ashar.events.checkin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ashar.events.agenda.Event;
import org.ashar.events.agenda.EventState;
import org.ashar.events.reference.Slice;
import org.ashar.events.registration.DoorList;
import org.ashar.events.registration.Registration;
import org.ashar.events.ticket.TicketOffice;
import org.ashar.events.ticket.VerifyingKey;

import org.springframework.stereotype.Component;

/** What a device takes along: it may be without a network for days. */
@Component
public class Door {

	private final Gatehouse gatehouse;

	private final DoorList list;

	private final Presences presences;

	private final TicketOffice office;

	private final Clock clock;

	Door(Gatehouse gatehouse, DoorList list, Presences presences, TicketOffice office, Clock clock) {
		this.gatehouse = gatehouse;
		this.list = list;
		this.presences = presences;
		this.office = office;
		this.clock = clock;
	}

	/** What the device has to know of its event, and the time. */
	public Briefing briefing(DeviceId device) {
		Gatehouse.Post post = open(device);
		return new Briefing(post.device(), post.event(), office.verifyingKeys(), clock.instant());
	}

	/**
	 * Those who have a seat, in the order of entry, and whether they are inside already.
	 */
	public List<Expected> expected(DeviceId device, Slice slice) {
		Event event = open(device).event();
		List<Registration> seated = list.seated(event.id(), slice);
		Map<String, Presence> seen = presences
			.all(seated.stream().map(guest -> Presence.idOf(event.id(), Scan.personOf(guest.id()))).toList());
		return seated.stream()
			.map(guest -> new Expected(guest,
					Optional.ofNullable(seen.get(Presence.idOf(event.id(), Scan.personOf(guest.id()))))
						.map(Presence::use)
						.orElse(Use.UNUSED)))
			.toList();
	}

	private Gatehouse.Post open(DeviceId device) {
		Gatehouse.Post post = gatehouse.post(device).requireBefore(Duration.ZERO, clock.instant());
		if (post.event().state() == EventState.CANCELLED) {
			throw new CheckinProblem.DoorClosed();
		}
		return post;
	}

	/** What a device has to know. */
	public record Briefing(Device device, Event event, List<VerifyingKey> keys, Instant now) {
	}

	/** Somebody who has a seat. */
	public record Expected(Registration guest, Use use) {
	}

}
