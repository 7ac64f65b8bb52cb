package org.ashar.directory.centre;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.ashar.directory.form.Flaws;
import org.ashar.directory.profile.AlternateName;
import org.ashar.directory.profile.Location;
import org.ashar.directory.profile.OrganizationId;
import org.ashar.infra.platform.language.Text;

/**
 * What is offered at a place, and how to get there (HSDS service, service_at_location).
 *
 * @param organizationId whose service it is, required
 * @param name required
 * @param eligibility who is helped
 * @param fees what it costs
 * @param place required
 * @param languages BCP 47 tags of the languages spoken there
 */
public record Description(@Nullable OrganizationId organizationId, @Nullable Text name, @Nullable Text description,
		@Nullable Text eligibility, @Nullable Text fees, @Nullable Status status, @Nullable Location place,
		List<Telephone> phones, List<@Nullable String> languages, List<OpeningHours> hours) {

	private static final int MANY = 20;

	/** What a form leaves out arrives as null. */
	public Description {
		status = (status != null) ? status : Status.ACTIVE;
		phones = orNone(phones);
		languages = orNone(languages);
		hours = orNone(hours);
	}

	/** The same of another organization. */
	Description of(OrganizationId other) {
		return new Description(other, name, description, eligibility, fees, status, place, phones, languages, hours);
	}

	/** Throws {@code Malformed} with everything that is wrong in itself. */
	void check() {
		Flaws flaws = new Flaws();
		flaws.required("organizationId", organizationId);
		flaws.required("name", name);
		flaws.line("name", name, Flaws.LINE);
		flaws.paragraphs("description", description, Flaws.PARAGRAPHS);
		flaws.paragraphs("eligibility", eligibility, Flaws.PARAGRAPHS);
		flaws.line("fees", fees, Flaws.LINE);
		flaws.required("place", place);
		if (place != null) {
			place.check("place", flaws);
		}
		flaws.list("phones", phones, MANY);
		flaws.list("languages", languages, MANY);
		flaws.list("hours", hours, MANY);
		flaws.refuse();
		checkEntries(flaws);
		flaws.refuse();
	}

	private void checkEntries(Flaws flaws) {
		for (int index = 0; index < phones.size(); index++) {
			phones.get(index).check("phones[" + index + "]", flaws);
		}
		for (int index = 0; index < hours.size(); index++) {
			hours.get(index).check("hours[" + index + "]", flaws);
		}
		for (int index = 0; index < languages.size(); index++) {
			flaws.rule("languages[" + index + "]", languages.get(index), AlternateName::isTag, "malformed-language");
		}
	}

	private static <T extends @Nullable Object> List<T> orNone(@Nullable List<T> entries) {
		return (entries != null) ? Collections.unmodifiableList(new ArrayList<>(entries)) : List.of();
	}
}
