package org.ashar.events.agenda;

import java.util.Map;
import java.util.TreeMap;

/**
 * How many may come.
 *
 * @param quotas at most so many of a stakeholder group (notation); a cap inside the
 * capacity, not seats put aside
 */
public record Seating(int capacity, Map<String, Integer> quotas) {

	public Seating {
		quotas = Map.copyOf(new TreeMap<>(quotas));
	}
}
