package org.ashar.events.reference;

import java.util.Collection;
import java.util.HashSet;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks that what an event points at is known in the directory. */
@Component
public class References {

	private final Directory directory;

	References(Directory directory) {
		this.directory = directory;
	}

	/** Throws ReferenceProblem when it is unknown; null is fine. */
	public void organization(String field, @Nullable OrganizationId id) {
		if (id != null && directory.organization(id).isEmpty()) {
			throw new ReferenceProblem.Unknown(field, id.value().toString());
		}
	}

	/** Throws ReferenceProblem when she is unknown; null is fine. */
	public void person(String field, @Nullable PersonId id) {
		if (id != null && !directory.hasPerson(id)) {
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
