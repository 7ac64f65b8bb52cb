package org.ashar.activities.reference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What this service has heard of the directory; it may be some seconds behind. */
public interface Directory {

	/** The organization with this id, whatever its listing. */
	Optional<Party> organization(OrganizationId id);

	/** Whether a list (topic, area, affected-group) has such an entry. */
	boolean hasConcept(String scheme, String notation);

	/**
	 * The bodies that came after this one, as long as each has one heir. Of two changes
	 * the later one may be heard of first, so it can look as if they led back: nobody is
	 * met twice.
	 */
	default List<Succession> line(OrganizationId body) {
		List<Succession> line = new ArrayList<>();
		Set<OrganizationId> met = new HashSet<>(Set.of(body));
		Optional<Succession> next = after(body);
		while (next.filter(step -> met.add(step.to())).isPresent()) {
			line.add(next.get());
			next = after(next.get().to());
		}
		return line;
	}

	private Optional<Succession> after(OrganizationId body) {
		return organization(body).map(Party::fate)
			.flatMap(fate -> fate.heir().map(heir -> new Succession(body, heir, fate)));
	}

}
