package org.ashar.portal.limits;

import java.time.Duration;

import io.github.bucket4j.TimeMeter;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BucketsTests {

	private final Hourglass time = new Hourglass();

	private final Buckets buckets = new Buckets(new LimitSettings.Allowance(3, 6), 100, this.time);

	@Test
	void whoeverTakesTooMuchWaitsUntilThereIsOneAgain() {
		takeAll("asan");
		assertThat(this.buckets.take("asan")).isEqualTo(Duration.ofSeconds(10));
		this.time.pass(Duration.ofSeconds(4));
		assertThat(this.buckets.take("asan")).isEqualTo(Duration.ofSeconds(6));
		this.time.pass(Duration.ofSeconds(6));
		assertThat(this.buckets.take("asan")).isEqualTo(Duration.ZERO);
		assertThat(this.buckets.take("asan")).isEqualTo(Duration.ofSeconds(10));
	}

	@Test
	void nobodyPaysForAnother() {
		takeAll("asan");
		assertThat(this.buckets.take("aigul")).isEqualTo(Duration.ZERO);
	}

	@Test
	void beingForgottenIsNoWayToGetMore() {
		takeAll("asan");
		this.time.pass(Duration.ofSeconds(59));
		assertThat(this.buckets.size()).isEqualTo(1);
		this.time.pass(Duration.ofSeconds(2));
		assertThat(this.buckets.size()).isZero();
		takeAll("asan");
		assertThat(this.buckets.take("asan")).isPositive();
	}

	@Test
	void aFloodOfClientsTakesNoMoreMemoryThanIsAllowed() {
		for (int client = 0; client < 10_000; client++) {
			this.buckets.take("client-" + client);
		}
		assertThat(this.buckets.size()).isLessThanOrEqualTo(100);
	}

	private void takeAll(String client) {
		for (int taken = 0; taken < 3; taken++) {
			assertThat(this.buckets.take(client)).isEqualTo(Duration.ZERO);
		}
	}

	private static final class Hourglass implements TimeMeter {

		private long nanos = 1;

		void pass(Duration time) {
			this.nanos += time.toNanos();
		}

		@Override
		public long currentTimeNanos() {
			return this.nanos;
		}

		@Override
		public boolean isWallClockBased() {
			return false;
		}

	}

}
