package org.ashar.events.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

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
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Two processes keep the book of one event, each with the one it has left in mind: the
 * condition of the update is what tells the one of the other.
 */
class TwoKeepersIT {

	private static final int SEATS = 2;

	private final Registrations registrations = bean(Registrations.class);

	private final EventId event = new EventId(UUID.randomUUID());

	@Test
	void neverMoreThanThereAreSeats() {
		open();
		comeInTurn(UnaryOperator.identity());
		neverMore();
	}

	@Test
	void whereTheConditionIsForgottenItIsFound() {
		open();
		comeInTurn(PromoterThatForgets::unconditional);
		assertThatThrownBy(this::neverMore).isInstanceOf(AssertionError.class);
	}

	private void neverMore() {
		assertThat(registrations.standings(guests).values()).filteredOn(standing -> standing.state().hasSeat())
			.hasSizeLessThanOrEqualTo(SEATS);
	}

	private final List<RegistrationId> guests = Stream.generate(() -> new RegistrationId(UUID.randomUUID()))
		.limit(4)
		.toList();

	private void comeInTurn(UnaryOperator<MongoOperations> store) {
		List<Usher> ushers = Stream.generate(() -> usher(store)).limit(2).toList();
		for (int i = 0; i < guests.size(); i++) {
			Attendee attendee = new Attendee(EmailAddress.of(UUID.randomUUID() + "@example.org").orElseThrow(), "Гость",
					null, null);
			bean(Reception.class).register(guests.get(i), event, new Application(attendee, Language.RU, null), true);
			ushers.get(i % 2).enter(registrations.get(guests.get(i)), false);
		}
	}

	private Usher usher(UnaryOperator<MongoOperations> store) {
		SeatBooks books = new SeatBooks(store.apply(bean(MongoOperations.class)), registrations);
		return new Usher(books, registrations, bean(Agenda.class), World.CLOCK);
	}

	private void open() {
		Agenda agenda = bean(Agenda.class);
		GuestList desk = bean(GuestList.class);
		Actor owner = new Actor(UUID.randomUUID().toString(),
				Map.of(Duty.CURATOR, Set.of("platform"), Duty.EVENT_OWNER, Set.of("event:" + event.value())));
		Days days = new Days(LocalDate.of(2035, 6, 3), LocalDate.of(2035, 6, 4), ZoneId.of("Asia/Bishkek"));
		Event drafted = agenda.draft(event, Sample.bare(days, World.host()), owner);
		Event announced = agenda.announce(event, drafted.version(), owner);
		Event seated = desk.seat(event, announced.version(), new Seating(SEATS, Map.of()), owner);
		desk.open(event, seated.version(), owner);
	}

	private static <T> T bean(Class<T> type) {
		return World.service().bean(type);
	}

}
