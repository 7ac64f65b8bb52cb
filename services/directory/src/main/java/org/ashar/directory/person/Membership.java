package org.ashar.directory.person;

import org.jspecify.annotations.Nullable;

import org.ashar.directory.form.Flaws;
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

	void check(String path, Flaws flaws) {
		flaws.required(path + ".organizationId", organizationId);
		flaws.line(path + ".role", role, Flaws.LINE);
		flaws.line(path + ".post", post, Flaws.LINE);
		flaws.period(path + ".startDate", startDate, path + ".endDate", endDate);
	}
}
