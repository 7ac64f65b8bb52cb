package org.ashar.events.checkin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.ashar.events.agenda.Agenda;
import org.ashar.events.agenda.Event;
import org.ashar.events.agenda.EventId;
import org.ashar.events.agenda.EventState;
import org.ashar.events.reference.Actor;

import org.springframework.stereotype.Component;

/** Which devices stand at which door. */
@Component
public class Gatehouse {

	/** So long after the event a device may still send what it has kept. */
	public static final Duration TO_SEND = Duration.ofDays(14);

	private static final int MOST = 100;

	private final Agenda agenda;

	private final Devices devices;

	private final Clock clock;

	Gatehouse(Agenda agenda, Devices devices, Clock clock) {
		this.agenda = agenda;
		this.devices = devices;
		this.clock = clock;
	}

	/** For the people at the door and for organizers. */
	public Device enrol(DeviceId id, EventId eventId, String name, Actor actor) {
		Event event = agenda.find(eventId, actor);
		if (!actor.checksIn(eventId.value())) {
			agenda.asModerator(eventId, actor);
		}
		Instant now = clock.instant();
		if (!event.state().isPublic() || event.state() == EventState.CANCELLED
				|| !now.isBefore(event.content().days().end())) {
			throw new CheckinProblem.DoorClosed();
		}
		if (devices.count(eventId) >= MOST) {
			throw new CheckinProblem.TooManyDevices();
		}
		return devices.add(new Device(id, eventId, name, actor.account(), now, null));
	}

	/** All of an event, for organizers. */
	public List<Device> of(EventId event, Actor actor) {
		agenda.asModerator(event, actor);
		return devices.of(event);
	}

	/** A lost one gets no list any more, and nothing that it sends is taken. */
	public Device revoke(EventId event, DeviceId id, Actor actor) {
		agenda.asModerator(event, actor);
		Device device = devices.find(id)
			.filter(known -> known.event().equals(event))
			.orElseThrow(CheckinProblem.UnknownDevice::new);
		devices.revoke(device.id(), clock.instant());
		return devices.find(id).orElseThrow(CheckinProblem.UnknownDevice::new);
	}

	/** The event at whose door a device stands now. */
	Post post(DeviceId id) {
		Device device = devices.find(id).orElseThrow(CheckinProblem.UnknownDevice::new);
		if (device.revokedAt() != null) {
			throw new CheckinProblem.Revoked();
		}
		Event event = agenda.find(device.event()).orElseThrow(CheckinProblem.UnknownDevice::new);
		return new Post(device, event);
	}

	/** A device with its event. */
	record Post(Device device, Event event) {

		Post requireBefore(Duration afterTheEnd, Instant now) {
			if (!now.isBefore(event.content().days().end().plus(afterTheEnd))) {
				throw new CheckinProblem.DoorClosed();
			}
			return this;
		}

	}

}
