package org.ashar.notifications.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;
import org.ashar.infra.platform.language.SingleLine;
import org.ashar.notifications.subscription.Criterion;

/** One thing to follow, in JSON. */
@Followable
record CriterionBody(@NotNull @Pattern(regexp = "topic|body|area|record|person|type|search") String kind,
		@NotNull @SingleLine(max = 200) String value) {

	static CriterionBody of(Criterion criterion) {
		return new CriterionBody(criterion.kind().code(), criterion.value());
	}

	/**
	 * Notations and UUIDs are written in lower case everywhere; of a search only the
	 * words count.
	 */
	Criterion criterion() {
		return new Criterion(Criterion.Kind.of(kind).orElseThrow(),
				value.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT));
	}
}
