package org.ashar.events.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.ashar.events.agenda.EventId;
import org.ashar.events.agenda.Notice;
import org.ashar.infra.platform.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RegistrationTests {

	private static final Instant NOW = Instant.parse("2013-05-01T06:00:00Z");

	private static final Instant LATER = NOW.plus(Duration.ofHours(48));

	@Test
	void fromTheAddressToTheQueueToTheSeat() {
		Registration registration = start();
		assertThat(registration.write(claim(1, Claim.Kind.QUEUE, 7), NOW, NOW)).isTrue();
		assertThat(registration.number()).isEqualTo(7);
		assertThat(registration.write(claim(2, Claim.Kind.OFFER, 7), LATER, NOW)).isTrue();
		registration.accept(LATER.minusMillis(1));
		assertThat(registration.outbox().facts()).containsExactly(new RegistrationFact.Started(),
				new RegistrationFact.Queued(7), new RegistrationFact.Offered(LATER), new RegistrationFact.Accepted());
		assertThat(registration.until()).isEmpty();
	}

	@Test
	void aNoticeIsHeardOnceAndNotBeforeTheAddressIsKnownOrAfterSheHasLeft() {
		Notice notice = new Notice(1, NOW, List.of());
		Registration registration = start();
		assertThat(registration.tell(notice, NOW)).isFalse();
		registration.write(claim(1, Claim.Kind.SEAT, 0), NOW, NOW);
		assertThat(registration.tell(notice, NOW)).isTrue();
		assertThat(registration.tell(notice, NOW)).isFalse();
		assertThat(registration.outbox().facts()).last().isEqualTo(new RegistrationFact.Told(notice, true));
		assertThat(registration.tell(new Notice(2, NOW, List.of()), NOW)).isTrue();
		registration.write(leaving(2, RegistrationState.WITHDRAWN), NOW, NOW);
		assertThat(registration.tell(new Notice(3, NOW, List.of()), NOW)).isFalse();
	}

	@Test
	void whoeverWasThereIsAskedOnceWhetherSheWantsToFollow() {
		Registration registration = start();
		registration.write(claim(1, Claim.Kind.SEAT, 0), NOW, NOW);
		registration.offerToFollow(LATER);
		assertThat(registration.outbox().facts()).as("she did not come")
			.doesNotContain(new RegistrationFact.FollowOffered());
		registration.arrive(NOW, NOW);
		registration.offerToFollow(LATER);
		registration.offerToFollow(LATER);
		assertThat(registration.outbox().facts()).containsOnlyOnce(new RegistrationFact.FollowOffered());
	}

	@Test
	void whoeverHasLeftIsNotAskedWhetherSheWantsToFollow() {
		Registration registration = start();
		registration.write(claim(1, Claim.Kind.SEAT, 0), NOW, NOW);
		registration.arrive(NOW, NOW);
		registration.write(leaving(2, RegistrationState.WITHDRAWN), NOW, NOW);
		registration.offerToFollow(LATER);
		assertThat(registration.outbox().facts()).doesNotContain(new RegistrationFact.FollowOffered());
	}

	@Test
	void anOfferIsGoodUntilItsHourAndNotAtIt() {
		Registration registration = start();
		registration.write(claim(1, Claim.Kind.QUEUE, 1), NOW, NOW);
		registration.write(claim(2, Claim.Kind.OFFER, 1), LATER, NOW);
		assertThatThrownBy(() -> registration.accept(LATER)).isInstanceOf(RegistrationProblem.OfferExpired.class);
	}

	@Test
	void whatWasWrittenOnceIsNotWrittenAgainByWhoeverFindsTheClaim() {
		Registration registration = start();
		Claim seat = claim(1, Claim.Kind.SEAT, 0);
		registration.write(seat, NOW, NOW);
		assertThat(registration.has(seat)).isTrue();
		assertThat(registration.write(seat, NOW, NOW)).isFalse();
		registration.write(leaving(2, RegistrationState.WITHDRAWN), NOW, NOW);
		assertThat(registration.write(seat, NOW, NOW)).as("nobody comes back by an old claim").isFalse();
		assertThat(registration.state()).isEqualTo(RegistrationState.WITHDRAWN);
	}

	@Test
	void whatWasChangedWhileWaitingIsLookedAtBeforeTheSeatIsConfirmed() {
		Registration registration = start();
		registration.write(claim(1, Claim.Kind.QUEUE, 1), NOW, NOW);
		registration.edit(new Attendee(registration.attendee().email(), "Somebody else", null, null), true, NOW);
		registration.write(claim(2, Claim.Kind.OFFER, 1), LATER, NOW);
		registration.accept(NOW);
		assertThat(registration.state()).isEqualTo(RegistrationState.REAPPROVAL);
		assertThat(registration.state().hasSeat()).isTrue();
	}

	@Test
	void whoHasAcceptedInTimeIsNotExpiredAfterwards() {
		Registration registration = start();
		registration.write(claim(1, Claim.Kind.QUEUE, 1), NOW, NOW);
		registration.write(claim(2, Claim.Kind.OFFER, 1), LATER, NOW);
		registration.accept(NOW);
		assertThat(registration.write(leaving(3, RegistrationState.EXPIRED), NOW, LATER)).isFalse();
		assertThat(registration.write(leaving(4, RegistrationState.WITHDRAWN), NOW, LATER)).isTrue();
	}

	@ParameterizedTest
	@EnumSource(value = Claim.Kind.class, names = { "OFFER", "LEAVE_SEAT", "LEAVE_QUEUE" })
	void anUnconfirmedAddressHasNoPlace(Claim.Kind kind) {
		Claim claim = new Claim(1, new RegistrationId(UUID.randomUUID()), kind, "ngo", 0, null,
				RegistrationState.WITHDRAWN, NOW, null, null);
		assertThat(start().write(claim, NOW, NOW)).isFalse();
	}

	@Test
	void theLetterComesAgainButNotTooOften() {
		Registration registration = start();
		registration.repeat(NOW.plusSeconds(599));
		assertThat(registration.outbox().facts()).hasSize(1);
		registration.repeat(NOW.plusSeconds(600));
		registration.repeat(NOW.plusSeconds(601));
		assertThat(registration.outbox().facts()).containsExactly(new RegistrationFact.Started(),
				new RegistrationFact.Repeated());
	}

	@Test
	void onlyWhoHadASeatHasItInTheCalendar() {
		Registration waiting = start();
		waiting.write(claim(1, Claim.Kind.QUEUE, 1), NOW, NOW);
		waiting.cancel(null, NOW);
		assertThat(waiting.outbox().facts()).endsWith(new RegistrationFact.Cancelled(true, false, null));
		Registration unknown = start();
		unknown.cancel(null, NOW);
		assertThat(unknown.outbox().facts()).endsWith(new RegistrationFact.Cancelled(false, false, null));
		assertThatThrownBy(() -> unknown.cancel(null, NOW)).isInstanceOf(RegistrationProblem.WrongState.class);
	}

	private static Registration start() {
		Attendee attendee = new Attendee(EmailAddress.of("aigul@example.org").orElseThrow(), "Айгуль", null, null);
		return Registration.start(new Turn("-", new RegistrationId(UUID.randomUUID()), 0),
				new EventId(UUID.randomUUID()), new Application(attendee, Language.KY, "ngo"), NOW);
	}

	private static Claim claim(long serial, Claim.Kind kind, long number) {
		return new Claim(serial, new RegistrationId(UUID.randomUUID()), kind, "ngo", number, null, null, NOW, null,
				null);
	}

	private static Claim leaving(long serial, RegistrationState to) {
		return new Claim(serial, new RegistrationId(UUID.randomUUID()), Claim.Kind.LEAVE_SEAT, "ngo", 0, null, to, NOW,
				null, null);
	}

}
