package org.ashar.directory.person;

import org.jspecify.annotations.Nullable;

import org.ashar.directory.form.Flaws;
import org.ashar.directory.profile.OrganizationId;
import org.ashar.infra.platform.language.Text;

/**
 * Journalists may turn to this person about an organization. How they reach her stands
 * with the organization.
 *
 * @param about what she speaks on
 */
public record PressContact(@Nullable OrganizationId organizationId, @Nullable Text about) {

	void check(String path, Flaws flaws) {
		flaws.required(path + ".organizationId", organizationId);
		flaws.line(path + ".about", about, Flaws.LINE);
	}
}
