package org.ashar.events.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

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
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** The seat book of a conference is damaged behind the back of the service. */
class ReconcilerIT {

	private final EventId event = new EventId(UUID.randomUUID());

	private final Actor owner = new Actor(UUID.randomUUID().toString(),
			Map.of(Duty.CURATOR, Set.of("platform"), Duty.EVENT_OWNER, Set.of("event:" + event.value())));

	private final Reconciler reconciler = bean(Reconciler.class);

	@Test
	void whatTheBookCountsWronglyIsPutRightOnceAndKeptInMind() {
		open(2);
		confirmed("one", "ngo");
		confirmed("two", "media");
		confirmed("three", "ngo");
		assertThat(check()).as("a sound book").isNull();

		Repair repair = repaired(
				new Update().set("taken", 5).set("takenBy.ngo", 4).set("waiting.media", 7).set("tail", 0));
		assertThat(repair.takenBefore()).isEqualTo(5);
		assertThat(repair.taken()).isEqualTo(2);
		assertThat(repair.waitingBefore()).isEqualTo(8);
		assertThat(repair.waiting()).isEqualTo(1);
		assertThat(repair.tail()).isEqualTo(1);
		assertThat(book().repairs()).extracting(Repair::takenBefore, Repair::taken).containsExactly(tuple(5, 2));
		assertThat(check()).as("once is enough").isNull();

		assertThat(confirmed("four", "ngo").number()).as("nobody gets somebody else's number").isEqualTo(2);
		assertThat(book().taken()).isEqualTo(2);
	}

	@Test
	void whileEverybodyComesAndGoesNothingIsTakenForADifference() throws Exception {
		open(5);
		List<Thread> crowd = IntStream.range(0, 24)
			.mapToObj(i -> Thread.ofVirtual().start(() -> comeAndGo("guest" + i)))
			.toList();
		while (crowd.stream().anyMatch(Thread::isAlive)) {
			assertThat(check()).isNull();
		}
		for (Thread one : crowd) {
			one.join();
		}
		assertThat(check()).isNull();
		assertThat(book().repairs()).isEmpty();
	}

	private void comeAndGo(String who) {
		RegistrationDesk desk = bean(RegistrationDesk.class);
		Registration registration = confirmed(who, "ngo");
		if (registration.state() == RegistrationState.CONFIRMED) {
			desk.withdraw(registration.id());
			return;
		}
		if (desk.show(registration.id()).state() == RegistrationState.OFFERED) {
			desk.accept(registration.id());
		}
	}

	private Repair check() {
		return reconciler.check(event, World.CLOCK.instant()).orElse(null);
	}

	private SeatBook book() {
		return bean(SeatBooks.class).find(event).orElseThrow();
	}

	/* By us: nobody else is to find it before. */
	private Repair repaired(Update damage) {
		try (World.Rest _ = World.rest()) {
			damage(damage);
			return check();
		}
	}

	private void damage(Update damage) {
		bean(SeatBooks.class).catchUp(event);
		bean(MongoOperations.class).updateFirst(Query.query(Criteria.where("_id").is(event)), damage, SeatBook.class);
	}

	private void open(int seats) {
		Agenda agenda = bean(Agenda.class);
		GuestList guests = bean(GuestList.class);
		Days days = new Days(LocalDate.of(2035, 6, 3), LocalDate.of(2035, 6, 4), ZoneId.of("Asia/Bishkek"));
		Event drafted = agenda.draft(event, Sample.bare(days, World.host()), owner);
		Event announced = agenda.announce(event, drafted.version(), owner);
		Event seated = guests.seat(event, announced.version(), new Seating(seats, Map.of()), owner);
		guests.open(event, seated.version(), owner);
	}

	private static Registration confirmed(String who, String group, EventId event) {
		RegistrationId id = new RegistrationId(UUID.randomUUID());
		Attendee attendee = new Attendee(EmailAddress.of(who + "@example.org").orElseThrow(), "Гость", null, null);
		Reception reception = bean(Reception.class);
		reception.register(id, event, new Application(attendee, Language.RU, group), true);
		return reception.confirm(id);
	}

	private Registration confirmed(String who, String group) {
		return confirmed(who, group, event);
	}

	private static <T> T bean(Class<T> type) {
		return World.service().bean(type);
	}

}
