package org.ashar.directory.person;

import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.ashar.directory.form.Flaws;
import org.ashar.directory.form.PartialDate;
import org.ashar.directory.profile.OrganizationId;
import org.ashar.infra.platform.language.Text;

/**
 * What a person is or was in an organization (Popolo Membership).
 *
 * @param role what she is called there
 * @param post a position that others may hold after her
 * @param startDate partial date, as is endDate
 */
public record Membership(@Nullable OrganizationId organizationId, @Nullable Text role, @Nullable String post,
		@Nullable String startDate, @Nullable String endDate) {

	/**
	 * An open post ends on a day and goes on in another organization; anything else stays
	 * as it is.
	 */
	Stream<Membership> passedOn(OrganizationId former, OrganizationId heir, String date) {
		boolean open = former.equals(organizationId) && post != null && endDate == null && !beganAfter(date);
		return open ? Stream.of(new Membership(former, role, post, startDate, date),
				new Membership(heir, role, post, date, null)) : Stream.of(this);
	}

	/** The same as if it had not ended in this organization. */
	Membership reopened(OrganizationId former) {
		return former.equals(organizationId) ? new Membership(former, role, post, startDate, null) : this;
	}

	Membership moved(OrganizationId from, OrganizationId to) {
		return from.equals(organizationId) ? new Membership(to, role, post, startDate, endDate) : this;
	}

	private boolean beganAfter(String date) {
		Optional<PartialDate> start = Optional.ofNullable(startDate).flatMap(PartialDate::of);
		return start.isPresent() && PartialDate.of(date).filter((day) -> day.isBefore(start.get())).isPresent();
	}

	void check(String path, Flaws flaws) {
		flaws.required(path + ".organizationId", organizationId);
		flaws.line(path + ".role", role, Flaws.LINE);
		flaws.line(path + ".post", post, Flaws.LINE);
		flaws.period(path + ".startDate", startDate, path + ".endDate", endDate);
	}
}
