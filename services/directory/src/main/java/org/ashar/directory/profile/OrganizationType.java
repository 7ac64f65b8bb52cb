package org.ashar.directory.profile;

import java.util.Set;

/** The codes of IATI's list OrganisationType, version 2.03. */
final class OrganizationType {

	private static final Set<String> CODES = Set.of("10", "11", "15", "21", "22", "23", "24", "30", "40", "60", "70",
			"71", "72", "73", "80", "90");

	private OrganizationType() {
	}

	static boolean isCode(String code) {
		return CODES.contains(code);
	}

}
