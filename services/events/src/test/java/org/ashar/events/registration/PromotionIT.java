package org.ashar.events.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.ashar.events.World;
import org.ashar.events.agenda.Agenda;
import org.ashar.events.agenda.Days;
import org.ashar.events.agenda.Event;
import org.ashar.events.agenda.EventId;
import org.ashar.events.agenda.Sample;
import org.ashar.events.agenda.Seating;
import org.ashar.events.reference.Actor;
import org.ashar.events.reference.Duty;
import org.ashar.infra.platform.language.Language;
import org.junit.jupiter.api.Test;

/**
 * Hundreds may wait for the seats that somebody has freed; he is not kept until all of
 * them have an offer.
 */
class PromotionIT {

	private final List<Runnable> later = new ArrayList<>();

	private final Agenda agenda = bean(Agenda.class);

	private final Registrations registrations = bean(Registrations.class);

	private final Promoter promoter = new Promoter(bean(SeatBooks.class), registrations, bean(Usher.class), later::add);

	private final RegistrationDesk desk = new RegistrationDesk(agenda, registrations, bean(SeatBooks.class),
			bean(Usher.class), promoter, World.CLOCK);

	private final GuestList guests = new GuestList(agenda, registrations, bean(SeatBooks.class), promoter);

	private final EventId event = new EventId(UUID.randomUUID());

	private final Actor owner = new Actor(UUID.randomUUID().toString(),
			Map.of(Duty.CURATOR, Set.of("platform"), Duty.EVENT_OWNER, Set.of("event:" + event.value())));

	@Test
	void whoeverFreesASeatIsAnsweredBeforeItIsOffered() {
		open(1);
		RegistrationId first = confirmed("first");
		RegistrationId second = confirmed("second");
		RegistrationId third = confirmed("third");
		later.clear();

		assertThat(desk.withdraw(first).state()).isEqualTo(RegistrationState.WITHDRAWN);
		offeredOnlyWhenItsTimeHasCome(second);
		guests.seat(event, agenda.find(event).orElseThrow().version(), new Seating(2, Map.of()), owner);
		offeredOnlyWhenItsTimeHasCome(third);
	}

	private void offeredOnlyWhenItsTimeHasCome(RegistrationId next) {
		assertThat(later).hasSize(1);
		later.removeFirst().run();
		assertThat(registrations.get(next).state()).isEqualTo(RegistrationState.OFFERED);
	}

	private void open(int seats) {
		Days days = new Days(LocalDate.of(2035, 6, 3), LocalDate.of(2035, 6, 4), ZoneId.of("Asia/Bishkek"));
		Event drafted = agenda.draft(event, Sample.bare(days, World.host()), owner);
		Event announced = agenda.announce(event, drafted.version(), owner);
		Event seated = guests.seat(event, announced.version(), new Seating(seats, Map.of()), owner);
		guests.open(event, seated.version(), owner);
	}

	private RegistrationId confirmed(String who) {
		RegistrationId id = new RegistrationId(UUID.randomUUID());
		Attendee attendee = new Attendee(EmailAddress.of(who + "@example.org").orElseThrow(), "Гость", null, null);
		Reception reception = bean(Reception.class);
		reception.register(id, event, new Application(attendee, Language.RU, null), true);
		reception.confirm(id);
		return id;
	}

	private static <T> T bean(Class<T> type) {
		return World.service().bean(type);
	}

}
