package org.ashar.activities.reference;

import java.util.Collection;
import java.util.HashSet;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks that what a record points at is known in the directory. */
@Component
public class References {

	private final Directory directory;

	References(Directory directory) {
		this.directory = directory;
	}

	/** Throws ReferenceProblem when one is unknown or stands twice. */
	public void organizations(String field, Collection<OrganizationId> ids) {
		once(field, ids);
		ids.forEach(id -> organization(field, id));
	}

	/** Throws ReferenceProblem when it is unknown; null is fine. */
	public void organization(String field, @Nullable OrganizationId id) {
		if (id != null && directory.organization(id).isEmpty()) {
			throw new ReferenceProblem.Unknown(field, id.value().toString());
		}
	}

	/** Throws ReferenceProblem when one is no entry of the list, or stands twice. */
	public void concepts(String field, String scheme, Collection<String> notations) {
		once(field, notations);
		for (String notation : notations) {
			if (!directory.hasConcept(scheme, notation)) {
				throw new ReferenceProblem.Unknown(field, notation);
			}
		}
	}

	/** Topics and areas under their usual names. */
	public void topicsWithAreas(Collection<String> topics, Collection<String> areas) {
		concepts("topics", "topic", topics);
		concepts("areas", "area", areas);
	}

	/** Throws ReferenceProblem when something stands twice. */
	public static void once(String field, Collection<?> items) {
		if (new HashSet<>(items).size() < items.size()) {
			throw new ReferenceProblem.Repeated(field);
		}
	}

	/** Whether people of this organization may publish for it. */
	public boolean maySpeakForItself(OrganizationId id) {
		return directory.organization(id).filter(Party::maySpeakForItself).isPresent();
	}

}
