package org.ashar.events.checkin;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.ashar.events.agenda.EventId;
import org.ashar.events.registration.DoorList;
import org.ashar.events.registration.Registration;
import org.ashar.events.registration.RegistrationId;
import org.ashar.events.ticket.Ticket;
import org.ashar.events.ticket.TicketOffice;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What an observation proves. Devices are not believed: tickets are checked again, and a
 * registration has to be one of the event.
 */
@Component
class Evidence {

	private final TicketOffice office;

	private final DoorList list;

	Evidence(TicketOffice office, DoorList list) {
		this.office = office;
		this.list = list;
	}

	List<Finding> weigh(Device device, List<Observation> seen) {
		Map<RegistrationId, Registration> named = list
			.all(seen.stream().map(Observation::registration).filter(Objects::nonNull).distinct().toList());
		return seen.stream().map(observation -> weigh(device.event(), observation, named)).toList();
	}

	private Finding weigh(EventId event, Observation seen, Map<RegistrationId, Registration> named) {
		if (seen.ticket() != null) {
			return ticket(event, seen, office.read(seen.ticket()));
		}
		if (seen.walkIn() != null) {
			return new Finding(seen, Proof.WALK_IN, null);
		}
		boolean ours = Optional.ofNullable(seen.registration())
			.map(named::get)
			.filter(registration -> registration.event().equals(event))
			.isPresent();
		return new Finding(seen, ours ? Proof.NAME : Proof.UNKNOWN, seen.registration());
	}

	private static Finding ticket(EventId event, Observation seen, Optional<Ticket> read) {
		if (read.isEmpty()) {
			return new Finding(seen, Proof.FORGED, null);
		}
		Ticket ticket = read.get();
		return new Finding(seen, ticket.event().equals(event) ? Proof.TICKET : Proof.FOREIGN, ticket.registration());
	}

	/** The registration that scans of one person are about, as it is now. */
	@Nullable Registration registration(List<Scan> scans) {
		RegistrationId id = scans.getFirst().registration();
		return id == null ? null : list.all(List.of(id)).get(id);
	}

	/** The list knows from now on that she has come, if that is what the scans say. */
	void tell(Presence presence, Instant now) {
		RegistrationId id = presence.registration();
		Instant arrived = presence.arrived();
		if (id != null && arrived != null) {
			list.arrived(id, arrived, now);
		}
	}

	/** An observation and what it is worth. */
	record Finding(Observation seen, Proof proof, @Nullable RegistrationId registration) {

		Scan scan(Device device, Duration skew, Instant now) {
			return new Scan(Scan.idOf(device.id(), seen.id()), device.event(), device.id(), person(), seen.direction(),
					proof, registration, seen.walkIn(), seen.person(), seen.session(), seen.listed(),
					seen.at().truncatedTo(ChronoUnit.MILLIS), skew.toMillis(), now);
		}

		private String person() {
			if (!proof.holds()) {
				return "";
			}
			return registration != null ? Scan.personOf(registration)
					: Scan.personOf(Objects.requireNonNull(seen.walkIn()));
		}

	}

}
