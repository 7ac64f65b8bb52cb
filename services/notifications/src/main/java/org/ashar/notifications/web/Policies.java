package org.ashar.notifications.web;

import org.ashar.notifications.subscription.LanguagePolicy;
import org.jspecify.annotations.Nullable;

/** Reads what becomes of news that are not in somebody's language. */
final class Policies {

	private Policies() {
	}

	static LanguagePolicy of(String code, @Nullable Integer waitHours) {
		return new LanguagePolicy(LanguagePolicy.Kind.of(code).orElseThrow(),
				waitHours == null ? LanguagePolicy.USUAL_WAIT : waitHours);
	}

}
