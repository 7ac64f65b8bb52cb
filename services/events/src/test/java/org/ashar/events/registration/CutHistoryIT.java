package org.ashar.events.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import org.ashar.events.World;
import org.ashar.events.agenda.Access;
import org.ashar.events.agenda.Agenda;
import org.ashar.events.agenda.Days;
import org.ashar.events.agenda.EntryRules;
import org.ashar.events.agenda.Event;
import org.ashar.events.agenda.EventId;
import org.ashar.events.agenda.Sample;
import org.ashar.events.agenda.Seating;
import org.ashar.events.agenda.SignUp;
import org.ashar.events.reference.Actor;
import org.ashar.events.reference.Duty;
import org.ashar.infra.platform.language.Language;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * A random history of a conference is played on the real store and on a simple model. Any
 * step may be cut before or after any of its writes, as if the process had died there;
 * the upkeep then takes over. The model says what must have come of it.
 */
class CutHistoryIT {

	private static final int GUESTS = 14;

	private static final List<String> GROUPS = List.of("ngo", "media");

	@Property(tries = 6, shrinking = ShrinkingMode.OFF)
	void theStoreSaysWhatTheModelSays(@ForAll("histories") List<Step> history) {
		House house = new House();
		for (Step step : history) {
			house.take(step);
			assertThat(house.stored()).as("after %s", step).isEqualTo(house.model.guests());
			assertThat(house.book().claims()).isEmpty();
			assertThat(house.book().taken()).isEqualTo(house.model.taken());
			assertThat(house.book().outOfOrder()).isEqualTo(house.model.letFirst());
			Model.SESSIONS.keySet()
				.forEach(
						session -> assertThat(house.book().signedUp(session)).isEqualTo(house.model.signedUp(session)));
		}
	}

	@Provide
	Arbitrary<List<Step>> histories() {
		Arbitrary<Step> step = Combinators
			.combine(
					Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.of(Move.REGISTER)),
							Tuple.of(3, Arbitraries.of(Move.CONFIRM)), Tuple.of(10, Arbitraries.of(Move.class))),
					Arbitraries.integers().between(0, GUESTS - 1).withDistribution(RandomDistribution.uniform()),
					Arbitraries.integers().between(0, 8))
			.as(Step::new);
		return step.list().ofMinSize(25).ofMaxSize(40);
	}

	/**
	 * What happens, to whom, and after how many further steps of the desk it is cut; 0 is
	 * not at all.
	 */
	record Step(Move move, int whom, int cut) {
	}

	/** The conference in the store, with a desk that may be cut. */
	private static final class House {

		private final Knife knife = new Knife();

		private final EventId event = new EventId(UUID.randomUUID());

		private final Actor owner = new Actor(UUID.randomUUID().toString(), Map.of(Duty.CURATOR,
				java.util.Set.of("platform"), Duty.EVENT_OWNER, java.util.Set.of("event:" + event.value())));

		private final Map<Integer, RegistrationId> ids = new LinkedHashMap<>();

		private Model model = new Model(4, Map.of("media", 2));

		private Seating seating = new Seating(4, Map.of("media", 2));

		private int edits;

		private final Agenda agenda = bean(Agenda.class);

		private final Registrations registrations = bean(Registrations.class);

		private final Attendances attendances = bean(Attendances.class);

		private final Reception reception;

		private final RegistrationDesk desk;

		private final GuestList guests;

		private final RulingDesk rulings;

		private final SessionDesk sessions;

		House() {
			SeatBooks books = new CutBooks(knife);
			Registrations cut = new CutRegistrations(knife);
			Usher usher = new Usher(books, cut, agenda, World.CLOCK);
			Promoter promoter = new Promoter(books, cut, usher, Runnable::run);
			this.reception = new Reception(cut, attendances, usher, agenda, World.CLOCK);
			this.desk = new RegistrationDesk(agenda, cut, books, usher, promoter, World.CLOCK);
			this.guests = new GuestList(agenda, cut, books, promoter);
			this.sessions = new SessionDesk(agenda, cut, usher, World.CLOCK);
			this.rulings = new RulingDesk(agenda, cut, attendances, usher, promoter, World.CLOCK);
			open();
		}

		private void open() {
			Days days = new Days(LocalDate.of(2035, 6, 3), LocalDate.of(2035, 6, 4), ZoneId.of("Asia/Bishkek"));
			Event drafted = agenda.draft(event,
					Sample.withSessions(Sample.bare(days, World.host()), Model.SESSIONS.keySet()), owner);
			Event announced = agenda.announce(event, drafted.version(), owner);
			Event seated = guests.seat(event, announced.version(), seating, owner);
			Event ruled = guests.rule(event, seated.version(), rules(1), owner);
			guests.open(event, ruled.version(), owner);
		}

		void take(Step step) {
			boolean died = false;
			knife.cutAfter(step.move() == Move.REINSTATE ? 0 : step.cut());
			try {
				act(step);
			}
			catch (Cut | OptimisticLockingFailureException halfWay) {
				died = true;
			}
			catch (RegistrationProblem refused) {
				assertThat(step.move()).isNotIn(Move.REGISTER, Move.EXPIRE, Move.CAPACITY, Move.QUOTA, Move.RULES);
			}
			knife.rest();
			upkeep();
			follow(step, died);
		}

		private void act(Step step) {
			RegistrationId id = ids.get(step.whom());
			switch (step.move()) {
				case REGISTER -> register(step.whom());
				case CONFIRM, CONFIRM_TOO -> with(id, reception::confirm);
				case WITHDRAW -> with(id, desk::withdraw);
				case ACCEPT -> with(id, desk::accept);
				case DECLINE -> with(id, desk::decline);
				case APPROVE -> with(id, one -> rule(one, Ruling.Kind.APPROVE));
				case REJECT -> with(id, one -> rule(one, Ruling.Kind.REJECT));
				case PRIORITISE -> with(id, one -> rule(one, Ruling.Kind.PRIORITISE));
				case REINSTATE -> with(id, one -> ids.put(step.whom(), rule(one, Ruling.Kind.REINSTATE)));
				case EDIT -> with(id, one -> desk.edit(one, new Amendment("Name " + ++edits, null, null, null, null)));
				case EXPIRE -> World.CLOCK.forward(Duration.ofHours(49));
				case CAPACITY -> seat(new Seating(Model.seats(step.whom()), seating.quotas()));
				case QUOTA -> seat(new Seating(seating.capacity(), Model.quotas(step.whom())));
				case SIGN_UP, SIGN_UP_FOR_BOTH, SIGN_OFF ->
					with(id, one -> sessions.choose(one, Model.wanted(step.move(), step.whom())));
				case RULES -> guests.rule(event, version(), rules(step.whom()), owner);
			}
		}

		private RegistrationId rule(RegistrationId one, Ruling.Kind kind) {
			return rulings.decide(event, one, kind, "because", owner).id();
		}

		private void seat(Seating wanted) {
			seating = wanted;
			guests.seat(event, version(), wanted, owner);
		}

		private static EntryRules rules(int whom) {
			return new EntryRules(Model.approves(whom), 48, List.of(), List.of(), Access.OPEN, 1,
					Model.SESSIONS.entrySet()
						.stream()
						.map(session -> new SignUp(session.getKey(), session.getValue()))
						.toList(),
					true);
		}

		private long version() {
			return agenda.find(event).orElseThrow().version();
		}

		/** A step during which the process died has happened or not; but not by half. */
		private void follow(Step step, boolean died) {
			Model before = model.copy();
			boolean isKnown = step.move() != Move.REGISTER || ids.containsKey(step.whom());
			if (isKnown) {
				model.take(step.move(), step.whom(), GROUPS.get(step.whom() % 2));
			}
			if (died && !stored().equals(model.guests())) {
				model = before;
				model.promote();
			}
		}

		private void register(int whom) {
			RegistrationId fresh = new RegistrationId(UUID.randomUUID());
			Attendee attendee = new Attendee(EmailAddress.of("guest" + whom + "@example.org").orElseThrow(), "Гость",
					null, null);
			String attendance = attendances.of(event, attendee);
			try {
				reception.register(fresh, event, new Application(attendee, Language.RU, GROUPS.get(whom % 2)), true);
			}
			finally {
				RegistrationId owner = attendances.claim(attendance, fresh).registration();
				registrations.find(owner).ifPresent(_ -> ids.put(whom, owner));
			}
		}

		private static void with(RegistrationId id, java.util.function.Consumer<RegistrationId> action) {
			if (id != null) {
				action.accept(id);
			}
		}

		/**
		 * As the service does every few seconds; what another round still finds is done,
		 * too.
		 */
		private void upkeep() {
			for (int round = 0; round < 2; round++) {
				bean(Deadlines.class).round(World.CLOCK.instant());
				bean(Upkeep.class).round(World.CLOCK.instant());
			}
		}

		Map<Integer, String> stored() {
			Map<Integer, String> guestsNow = new LinkedHashMap<>();
			ids.forEach((whom, id) -> {
				guestsNow.put(whom, Model.said(registrations.get(id)));
			});
			return new java.util.TreeMap<>(guestsNow);
		}

		SeatBook book() {
			return bean(SeatBooks.class).find(event).orElseThrow();
		}

	}

	private static <T> T bean(Class<T> type) {
		return World.service().bean(type);
	}

	/** The process dies here. */
	private static final class Cut extends RuntimeException {

	}

	/** Counts down to the place where it cuts. */
	private static final class Knife {

		private int left;

		void cutAfter(int places) {
			left = places;
		}

		void rest() {
			left = 0;
		}

		void mayCut() {
			if (left > 0 && --left == 0) {
				throw new Cut();
			}
		}

	}

	/** The seat books, before and after whose changes the process may die. */
	private static final class CutBooks extends SeatBooks {

		private final Knife knife;

		CutBooks(Knife knife) {
			super(bean(org.springframework.data.mongodb.core.MongoOperations.class), bean(Registrations.class));
			this.knife = knife;
		}

		@Override
		<T> T change(EventId event, java.util.function.Function<SeatBook, T> change) {
			knife.mayCut();
			T result = super.change(event, change);
			knife.mayCut();
			return result;
		}

		@Override
		void later(EventId event, java.util.function.Consumer<SeatBook> change) {
			knife.mayCut();
			super.later(event, change);
		}

		@Override
		Optional<Claim> claim(EventId event, RegistrationId registration,
				BiFunction<SeatBook, Standing, Optional<Claim>> wish) {
			knife.mayCut();
			Optional<Claim> claim = super.claim(event, registration, wish);
			knife.mayCut();
			return claim;
		}

	}

	/** The registrations, before and after whose writing the process may die. */
	private static final class CutRegistrations extends Registrations {

		private final Knife knife;

		CutRegistrations(Knife knife) {
			super(bean(org.ashar.infra.platform.outbox.AggregateStore.class),
					bean(org.ashar.infra.platform.sealing.Seal.class));
			this.knife = knife;
		}

		@Override
		Registration add(Registration registration) {
			knife.mayCut();
			Registration added = super.add(registration);
			knife.mayCut();
			return added;
		}

		@Override
		Registration save(Registration registration) {
			knife.mayCut();
			Registration saved = super.save(registration);
			knife.mayCut();
			return saved;
		}

	}

}
