package org.ashar.events.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.ashar.events.agenda.EventId;
import org.ashar.events.registration.Attendee;
import org.ashar.events.registration.EmailAddress;
import org.ashar.events.registration.RegistrationId;
import org.ashar.events.registration.RegistrationProblem;
import org.ashar.infra.platform.language.Language;
import org.junit.jupiter.api.Test;

class DelegationTests {

	private static final Instant NOW = Instant.parse("2013-05-01T06:00:00Z");

	private static final Instant LATE = NOW.plus(Duration.ofHours(48));

	private final Delegation delegation = start();

	@Test
	void whoConfirmsInTimeIsAskedOnceAndItsPeopleAreSeatedOnce() {
		delegation.confirm(LATE.minusSeconds(1));
		delegation.confirm(LATE);
		assertThat(delegation.state()).isEqualTo(Delegation.State.CONFIRMED);
		assertThat(delegation.isUnseated()).isTrue();
		delegation.seated(LATE);
		delegation.seated(LATE);
		assertThat(delegation.outbox().facts()).containsExactly(new DelegationFact.Started(),
				new DelegationFact.Confirmed(), new DelegationFact.Seated());
	}

	@Test
	void aLinkThatIsTooOldConfirmsNothing() {
		assertThatThrownBy(() -> delegation.confirm(LATE)).isInstanceOf(RegistrationProblem.LinkExpired.class);
		assertThat(delegation.isUnseated()).isFalse();
	}

	@Test
	void whatLapsesForgetsItsPeopleAndWhatIsConfirmedDoesNotLapse() {
		delegation.lapse(LATE);
		assertThat(delegation.people()).isEmpty();
		assertThatThrownBy(() -> delegation.confirm(NOW)).isInstanceOf(RegistrationProblem.LinkExpired.class);
		Delegation confirmed = start();
		confirmed.confirm(NOW);
		confirmed.lapse(LATE);
		assertThat(confirmed.state()).isEqualTo(Delegation.State.CONFIRMED);
		assertThat(confirmed.people()).hasSize(1);
	}

	@Test
	void eachNewLinkIsAnotherOne() {
		delegation.renewLink(NOW);
		assertThat(delegation.link()).isEqualTo(1);
		assertThat(delegation.outbox().facts()).endsWith(new DelegationFact.LinkRenewed());
	}

	private static Delegation start() {
		Attendee contact = new Attendee(EmailAddress.of("contact@example.org").orElseThrow(), "Контакт", null, null);
		return Delegation.start(new DelegationId(UUID.randomUUID()), new EventId(UUID.randomUUID()), contact,
				Language.RU, Set.of(),
				List.of(new Delegate(new RegistrationId(UUID.randomUUID()), contact, null, true)), NOW);
	}

}
