package org.ashar.directory.organization;

import java.util.List;

import org.ashar.directory.profile.Profile;
import org.ashar.infra.platform.language.SearchKeys;

/**
 * What an organization is looked for by, written with every change of its profile.
 *
 * @param words of its names
 * @param areas where it works or is
 */
record SearchEntry(List<String> words, List<String> areas) {

	static SearchEntry of(Profile profile) {
		return new SearchEntry(SearchKeys.of(profile.names()), List.copyOf(profile.areas()));
	}
}
