package org.ashar.activities.activity;

import java.util.List;

import org.ashar.activities.reference.References;

/**
 * What an activity is there for, and where.
 *
 * @param sdgGoals numbers of the Sustainable Development Goals
 * @param recipientCountries two letters each (ISO 3166)
 */
public record Aims(List<PolicyMarker> policyMarkers, List<String> sdgGoals, List<String> recipientCountries) {

	/** Nobody has said. */
	public static final Aims NONE = new Aims(List.of(), List.of(), List.of());

	public Aims {
		policyMarkers = List.copyOf(policyMarkers);
		sdgGoals = List.copyOf(sdgGoals);
		recipientCountries = List.copyOf(recipientCountries);
	}

	/** Throws ReferenceProblem when something stands twice. */
	void check() {
		References.once("policyMarkers", policyMarkers.stream().map(PolicyMarker::code).toList());
		References.once("sdgGoals", sdgGoals);
		References.once("recipientCountries", recipientCountries);
	}
}
