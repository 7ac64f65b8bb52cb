package org.ashar.directory.lineage;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.ashar.directory.form.Flaws;
import org.ashar.directory.profile.LegalBasis;
import org.ashar.infra.platform.language.Text;

/**
 * How a body that stays what it is will be called.
 *
 * @param name required
 * @param acronym null when it has none any more
 * @param date partial date since which it is called so, required
 */
public record NewName(@Nullable Text name, @Nullable Text acronym, @Nullable String date, LegalBasis legalBasis) {

	/** What a form leaves out arrives as null. */
	public NewName {
		date = (date != null && !date.isBlank()) ? date.strip() : null;
		legalBasis = (legalBasis != null) ? legalBasis : LegalBasis.NONE;
	}

	/** Throws {@code Malformed} with all that is wrong about it. */
	public void check(@Nullable Text former, @Nullable String founded, LocalDate today) {
		Flaws flaws = new Flaws();
		flaws.required("name", name);
		if (name != null && name.equals(former)) {
			flaws.add("name", "same-name");
		}
		flaws.required("date", date);
		Ending.checkDate("date", date, founded, today, flaws);
		legalBasis.check("legalBasis", flaws);
		flaws.refuse();
	}
}
