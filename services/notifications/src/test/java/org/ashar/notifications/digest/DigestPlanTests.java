package org.ashar.notifications.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ashar.notifications.mailroom.LetterId;
import org.ashar.notifications.subscription.Frequency;
import org.ashar.notifications.subscription.SubscriberId;
import org.junit.jupiter.api.Test;

class DigestPlanTests {

	private static final Instant START = Instant.parse("2013-06-02T09:00:00Z");

	private static final Instant END = Instant.parse("2013-06-03T02:00:00Z");

	private static final Instant NEXT = Instant.parse("2013-06-04T02:00:00Z");

	private static final List<LetterId> LETTERS = List.of(new LetterId(new UUID(0, 7)));

	private final DigestPlan plan = DigestPlan.open(new SubscriberId(new UUID(0, 1)), Frequency.DAILY, START, END);

	@Test
	void aWindowBeginsWhereTheOneBeforeEnded() {
		plan.close(END, LETTERS, END);
		plan.advance(END, NEXT, END);

		assertThat(plan.start()).isEqualTo(END);
		assertThat(plan.due()).isEqualTo(NEXT);
		assertThat(plan.outbox().facts()).containsExactly(new DigestFact.Opened(START, END),
				new DigestFact.Closed(START, END, 1), new DigestFact.Advanced(END, NEXT));
	}

	@Test
	void eachWindowIsAnotherOccasionEvenIfTwoEndTogether() {
		plan.close(END, LETTERS, END);
		UUID first = plan.closing().orElseThrow().window();
		plan.advance(END, END, END);
		plan.close(END, LETTERS, END);

		assertThat(plan.closing().orElseThrow().window()).isNotEqualTo(first);
	}

	@Test
	void whatADigestTellsIsSettledOnceForAll() {
		plan.close(END, LETTERS, END);

		assertThatThrownBy(() -> plan.close(NEXT, List.of(), NEXT)).isInstanceOf(IllegalStateException.class);
		plan.move(NEXT, END);
		assertThat(plan.due()).isEqualTo(END);
	}

}
