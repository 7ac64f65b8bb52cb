package org.ashar.activities.activity;

import java.util.List;
import java.util.stream.Stream;

import org.ashar.activities.law.LawId;
import org.ashar.activities.reference.OrganizationId;
import org.ashar.infra.platform.language.SearchKeys;
import org.jspecify.annotations.Nullable;

/**
 * What an activity is looked for by beside its own fields, written with every change.
 *
 * @param words of its title in all languages
 * @param organizations whose it is and which take part
 * @param laws that it changes or repeals; null where there are none
 */
record SearchEntry(List<String> words, List<OrganizationId> organizations, @Nullable List<LawId> laws) {

	static SearchEntry of(ActivityContent content) {
		List<LawId> laws = content.law() == null ? List.of() : content.law().targets();
		return new SearchEntry(SearchKeys.of(content.title().values().values().stream()), bodies(content),
				laws.isEmpty() ? null : laws);
	}

	static List<OrganizationId> bodies(ActivityContent content) {
		return Stream
			.concat(Stream.of(content.organizationId()),
					content.participatingOrgs().stream().map(ParticipatingOrg::organizationId))
			.distinct()
			.toList();
	}
}
