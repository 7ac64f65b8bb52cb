package org.ashar.notifications.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;
import org.ashar.notifications.subscription.Criterion;

/** One thing to follow, in JSON. */
record CriterionBody(@NotNull @Pattern(regexp = "topic|body|area|record|type") String kind,
		@NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}") String value) {

	static CriterionBody of(Criterion criterion) {
		return new CriterionBody(criterion.kind().code(), criterion.value());
	}

	/** Notations and UUIDs are written in lower case everywhere. */
	Criterion criterion() {
		return new Criterion(Criterion.Kind.of(kind).orElseThrow(), value.toLowerCase(Locale.ROOT));
	}
}
