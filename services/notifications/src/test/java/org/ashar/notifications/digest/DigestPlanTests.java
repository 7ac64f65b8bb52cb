package org.ashar.notifications.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.ashar.notifications.mailroom.Digests;
import org.ashar.notifications.subscription.Frequency;
import org.ashar.notifications.subscription.SubscriberId;
import org.junit.jupiter.api.Test;

class DigestPlanTests {

	private static final Instant START = Instant.parse("2013-06-02T09:00:00Z");

	private static final Instant END = Instant.parse("2013-06-03T02:00:00Z");

	private static final Instant NEXT = Instant.parse("2013-06-04T02:00:00Z");

	private final DigestPlan plan = DigestPlan.open(new SubscriberId(new UUID(0, 1)), Frequency.DAILY, START, END);

	@Test
	void aWindowBeginsWhereTheOneBeforeEnded() {
		plan.advance(END, NEXT, END);

		assertThat(plan.start()).isEqualTo(END);
		assertThat(plan.due()).isEqualTo(NEXT);
		assertThat(plan.outbox().facts()).containsExactly(new DigestFact.Opened(START, END),
				new DigestFact.Advanced(END, NEXT));
	}

	@Test
	void eachWindowIsAnotherOccasionEvenIfTwoEndTogether() {
		Digests.Window first = plan.window(END);
		plan.advance(END, END, END);

		assertThat(plan.window(END)).isNotEqualTo(first);
	}

	@Test
	void aWindowThatIsClosedAgainAfterACrashIsTheSame() {
		UUID first = plan.window(END).id();
		plan.move(NEXT, END);

		assertThat(plan.window(NEXT).id()).isEqualTo(first);
	}

}
