package org.ashar.events.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.ashar.events.agenda.EventId;
import org.ashar.events.agenda.SessionId;
import org.ashar.events.registration.Guests;
import org.ashar.events.registration.Registration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two devices, no network, clocks that are wrong: the first one counts all the same. */
class MergeTests {

	private static final EventId EVENT = new EventId(UUID.randomUUID());

	private static final Instant NINE = Instant.parse("2011-06-13T03:00:00Z");

	private static final Instant EVENING = NINE.plus(Duration.ofHours(9));

	private static final DeviceId GATE = new DeviceId(new UUID(0, 1));

	private static final DeviceId GARDEN = new DeviceId(new UUID(0, 2));

	private static final SessionId WORKSHOP = new SessionId(new UUID(0, 3));

	private final Registration guest = Guests.seated(EVENT, NINE.minus(Duration.ofDays(9)));

	@Test
	void theFirstCountsAndTheOtherIsKept() {
		Scan first = in(GATE, 10);
		Scan second = in(GARDEN, 20);
		Merge merged = new Merge(List.of(second, first), guest);
		assertThat(merged.visits()).containsExactly(new Visit(null, first.at(), GATE, null));
		assertThat(merged.attempts()).containsExactly(new Attempt(null, Direction.IN, second.at(), GARDEN));
		assertThat(merged.flags()).containsExactly(Flag.AGAIN);
	}

	@Test
	void aClockThatIsAnHourFastDoesNotMakeADeviceLate() {
		Scan gate = scan(GATE, Direction.IN, null, NINE.plusSeconds(3600 + 10), Duration.ofHours(-1), true);
		Scan garden = in(GARDEN, 20);
		assertThat(new Merge(List.of(garden, gate), guest).visits().getFirst().by()).isEqualTo(GATE);
	}

	@Test
	void nobodySeesTheFuture() {
		Scan dreaming = scan(GATE, Direction.IN, null, EVENING.plusSeconds(3600), Duration.ZERO, true);
		assertThat(dreaming.at()).isEqualTo(EVENING);
	}

	@Test
	void whoeverGoesOutMayComeInAgain() {
		Merge merged = new Merge(List.of(in(GATE, 1), out(GATE, 5), in(GARDEN, 9)), guest);
		assertThat(merged.visits()).extracting(Visit::out).containsExactly(NINE.plusSeconds(5), null);
		assertThat(merged.attempts()).isEmpty();
		assertThat(merged.flags()).isEmpty();
	}

	@Test
	void eachRoomHasADoorOfItsOwn() {
		Scan workshop = scan(GARDEN, Direction.IN, WORKSHOP, NINE.plusSeconds(7), Duration.ZERO, true);
		Merge merged = new Merge(List.of(in(GATE, 1), workshop, out(GATE, 9)), guest);
		assertThat(merged.visits()).extracting(Visit::session).containsExactly(null, WORKSHOP);
		assertThat(merged.flags()).isEmpty();
	}

	@Test
	void aWayOutWithoutAWayInIsLookedAt() {
		Merge merged = new Merge(List.of(out(GATE, 5)), guest);
		assertThat(merged.visits()).isEmpty();
		assertThat(merged.flags()).containsExactly(Flag.NEVER_IN);
	}

	@Test
	void whoHadGivenTheSeatBackIsLookedAtAndWhoDoesSoLaterIsNot() {
		assertThat(flags(Guests.withdrawn(EVENT, NINE.minusSeconds(60)), true)).containsExactly(Flag.WITHDRAWN);
		assertThat(flags(Guests.withdrawn(EVENT, EVENING), true)).isEmpty();
	}

	@Test
	void aGoodTicketWithoutASeatIsLookedAt() {
		assertThat(flags(null, false)).containsExactly(Flag.NOT_ON_LIST);
		assertThat(flags(guest, false)).containsExactly(Flag.CONFIRMED_SINCE);
		assertThat(flags(guest, true)).isEmpty();
	}

	@Test
	void inWhateverOrderTheyComeTheyComeToTheSameAndNothingIsLost() {
		Random chance = new Random(7);
		for (int round = 0; round < 200; round++) {
			List<Scan> scans = new ArrayList<>();
			for (int i = 0; i < 2 + chance.nextInt(6); i++) {
				scans.add(scan(chance.nextBoolean() ? GATE : GARDEN,
						chance.nextInt(3) == 0 ? Direction.OUT : Direction.IN, chance.nextInt(4) == 0 ? WORKSHOP : null,
						NINE.plusSeconds(chance.nextInt(5)), Duration.ZERO, true));
			}
			Merge merged = new Merge(scans, guest);
			List<Scan> shuffled = new ArrayList<>(scans);
			Collections.shuffle(shuffled, chance);
			Merge other = new Merge(shuffled, guest);
			assertThat(other.visits()).isEqualTo(merged.visits());
			assertThat(other.attempts()).isEqualTo(merged.attempts());
			long left = merged.visits().stream().filter(visit -> visit.out() != null).count();
			assertThat(merged.visits().size() + left + merged.attempts().size()).isEqualTo(scans.size());
		}
	}

	private Set<Flag> flags(@Nullable Registration registration, boolean listed) {
		return new Merge(List.of(scan(GATE, Direction.IN, null, NINE, Duration.ZERO, listed)), registration).flags();
	}

	private Scan in(DeviceId device, long second) {
		return scan(device, Direction.IN, null, NINE.plusSeconds(second), Duration.ZERO, true);
	}

	private Scan out(DeviceId device, long second) {
		return scan(device, Direction.OUT, null, NINE.plusSeconds(second), Duration.ZERO, true);
	}

	private Scan scan(DeviceId device, Direction direction, @Nullable SessionId session, Instant at, Duration skew,
			boolean listed) {
		return new Scan(Scan.idOf(device, new ScanId(UUID.randomUUID())), EVENT, device, Scan.personOf(guest.id()),
				direction, Proof.TICKET, guest.id(), null, null, session, listed, at, skew.toMillis(), EVENING);
	}

}
