package org.ashar.notifications.pace;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** What this process has of quotas. Used under the lock of its owner. */
final class Shares {

	private final Quotas quotas;

	private final Map<String, Share> shares = new HashMap<>();

	Shares(Quotas quotas) {
		this.quotas = quotas;
	}

	/** Whether one more may go, as far as this quota is concerned. */
	boolean take(Quota quota, Instant now) {
		shares.values().removeIf(share -> !share.quota.end().isAfter(now));
		Share share = shares.computeIfAbsent(quota.id(), id -> new Share(quota));
		if (share.left == 0 && !share.isUsedUp) {
			share.left = quotas.take(quota, quota.share());
			share.isUsedUp = share.left < quota.share();
		}
		if (share.left == 0) {
			return false;
		}
		share.left--;
		return true;
	}

	/** It did not go after all. */
	void giveBack(Quota quota) {
		Share share = shares.get(quota.id());
		if (share != null) {
			share.left++;
		}
	}

	/** Whether nothing is left of this quota, as far as this process knows. */
	boolean isUsedUp(Quota quota) {
		Share share = shares.get(quota.id());
		return share != null && share.isUsedUp && share.left == 0;
	}

	/**
	 * When one that may not go is tried again. Those that are refused together are spread
	 * over the stretches to come, so that not all of them come back to each.
	 */
	Instant again(Quota quota) {
		Share share = shares.computeIfAbsent(quota.id(), id -> new Share(quota));
		Duration later = quota.length().multipliedBy(share.refused++ / quota.limit());
		return quota.end().plus(later);
	}

	private static final class Share {

		private final Quota quota;

		private int left;

		private boolean isUsedUp;

		private long refused;

		private Share(Quota quota) {
			this.quota = quota;
		}

	}

}
