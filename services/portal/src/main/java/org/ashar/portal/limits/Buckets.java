package org.ashar.portal.limits;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;

/**
 * What is left of one allowance for each client. A client who has not been seen for as
 * long as it takes to fill an empty bucket is forgotten: that changes nothing for him.
 */
final class Buckets {

	private final LimitSettings.Allowance allowance;

	private final TimeMeter time;

	private final Cache<String, Bucket> buckets;

	Buckets(LimitSettings.Allowance allowance, int clients, TimeMeter time) {
		this.allowance = allowance;
		this.time = time;
		this.buckets = Caffeine.newBuilder()
			.maximumSize(clients)
			.expireAfterAccess(Duration.ofMinutes(1)
				.multipliedBy(Math.ceilDiv((long) allowance.burst(), (long) allowance.perMinute())))
			.ticker(time::currentTimeNanos)
			.executor(Runnable::run)
			.build();
	}

	/** Takes one; otherwise how long it takes until there is one again. */
	Duration take(String client) {
		ConsumptionProbe probe = this.buckets.get(client, (unseen) -> full()).tryConsumeAndReturnRemaining(1);
		return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
	}

	/** How many clients are remembered. */
	long size() {
		this.buckets.cleanUp();
		return this.buckets.estimatedSize();
	}

	private Bucket full() {
		return Bucket.builder()
			.withCustomTimePrecision(this.time)
			.addLimit((limit) -> limit.capacity(this.allowance.burst())
				.refillGreedy(this.allowance.perMinute(), Duration.ofMinutes(1)))
			.build();
	}

}
