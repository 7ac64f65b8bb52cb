package org.ashar.directory.lineage;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.ashar.directory.form.Flaws;
import org.ashar.directory.form.PartialDate;
import org.ashar.directory.profile.LegalBasis;
import org.ashar.directory.profile.OrganizationId;

/**
 * How somebody says that a body ended.
 *
 * @param type required, not active
 * @param date partial date, required
 * @param successors none when it was dissolved, one when it was renamed or merged, more
 * when it was split
 */
public record Ending(@Nullable Identity type, @Nullable String date, LegalBasis legalBasis,
		List<OrganizationId> successors) {

	private static final int MOST_SUCCESSORS = 20;

	/** What a form leaves out arrives as null. */
	public Ending {
		date = (date != null && !date.isBlank()) ? date.strip() : null;
		legalBasis = (legalBasis != null) ? legalBasis : LegalBasis.NONE;
		successors = (successors != null) ? successors.stream().filter(Objects::nonNull).toList() : List.of();
	}

	/**
	 * Throws {@code Malformed} with all that is wrong about such an end of a body.
	 * @param founded partial date on which the body began, where that is known
	 */
	public void check(OrganizationId body, @Nullable String founded, LocalDate today) {
		Flaws flaws = new Flaws();
		flaws.required("type", type);
		flaws.required("date", date);
		checkDate("date", date, founded, today, flaws);
		legalBasis.check("legalBasis", flaws);
		checkSuccessors(body, flaws);
		flaws.refuse();
	}

	/** A day on which something became so: neither before it began nor yet to come. */
	public static void checkDate(String field, @Nullable String date, @Nullable String founded, LocalDate today,
			Flaws flaws) {
		flaws.rule(field, date, (text) -> PartialDate.of(text).isPresent(), "malformed-date");
		Optional<PartialDate> day = Optional.ofNullable(date).flatMap(PartialDate::of);
		if (day.filter((it) -> it.first().isAfter(today)).isPresent()) {
			flaws.add(field, "in-the-future");
		}
		Optional<PartialDate> beginning = Optional.ofNullable(founded).flatMap(PartialDate::of);
		if (day.isPresent() && beginning.isPresent() && day.get().isBefore(beginning.get())) {
			flaws.add(field, "before-founding");
		}
	}

	private void checkSuccessors(OrganizationId body, Flaws flaws) {
		flaws.list("successors", successors, MOST_SUCCESSORS);
		if (successors.contains(body)) {
			flaws.add("successors[" + successors.indexOf(body) + "]", "own-successor");
		}
		if (type == Identity.ACTIVE) {
			flaws.add("type", "no-end");
		}
		else if (type != null && !type.fits(successors.size())) {
			flaws.add("successors", "wrong-number");
		}
	}
}
