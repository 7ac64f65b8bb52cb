package org.ashar.events.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.ashar.events.agenda.SessionId;
import org.junit.jupiter.api.Test;

class SessionSeatsTests {

	private static final SessionId LAW = new SessionId(new UUID(4, 1));

	private static final SessionId PRESS = new SessionId(new UUID(4, 2));

	private static final Map<SessionId, Integer> CAPACITIES = Map.of(LAW, 1, PRESS, 2);

	private final SessionSeats seats = new SessionSeats();

	@Test
	void whatIsClaimedIsTakenBeforeItIsWritten() {
		seats.take(choice(List.of(), List.of(LAW)), CAPACITIES);
		assertThat(seats.taken(LAW)).isEqualTo(1);
		assertThatThrownBy(() -> seats.take(choice(List.of(), List.of(LAW)), CAPACITIES))
			.isInstanceOf(RegistrationProblem.SessionFull.class);
	}

	@Test
	void oneThatIsFullTakesNoPlaceInAnother() {
		seats.take(choice(List.of(), List.of(LAW)), CAPACITIES);
		assertThatThrownBy(() -> seats.take(choice(List.of(), List.of(PRESS, LAW)), CAPACITIES))
			.isInstanceOf(RegistrationProblem.SessionFull.class);
		assertThat(seats.taken(PRESS)).isZero();
	}

	@Test
	void whatIsGivenBackIsFreeOnlyWhenThatIsWritten() {
		Choice in = choice(List.of(), List.of(LAW));
		seats.take(in, CAPACITIES);
		seats.settle(in, true);
		Choice over = choice(List.of(LAW), List.of(PRESS));
		seats.take(over, CAPACITIES);
		assertThat(seats.taken(LAW)).isEqualTo(1);
		seats.settle(over, true);
		assertThat(seats.taken(LAW)).isZero();
		assertThat(seats.taken(PRESS)).isEqualTo(1);
	}

	@Test
	void whatIsNeverWrittenIsGivenBack() {
		Choice in = choice(List.of(PRESS), List.of(PRESS, LAW));
		seats.take(in, CAPACITIES);
		seats.settle(in, false);
		assertThat(seats.taken(LAW)).isZero();
		assertThat(seats.agreesWith(Map.of())).isTrue();
	}

	@Test
	void whereNobodySignsUpNobodyTakesAPlaceAndWhoHasOneKeepsItWhenThereAreFewer() {
		assertThatThrownBy(() -> seats.take(choice(List.of(), List.of(LAW)), Map.of(PRESS, 1)))
			.isInstanceOf(RegistrationProblem.NoSignUp.class);
		seats.take(choice(List.of(), List.of(PRESS)), CAPACITIES);
		seats.take(choice(List.of(PRESS), List.of(PRESS, LAW)), Map.of(PRESS, 0, LAW, 1));
		assertThat(seats.taken(PRESS)).isEqualTo(1);
	}

	private static Choice choice(List<SessionId> before, List<SessionId> wanted) {
		return new Choice(before, wanted);
	}

}
