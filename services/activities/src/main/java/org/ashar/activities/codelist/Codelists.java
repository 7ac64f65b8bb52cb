package org.ashar.activities.codelist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

/** All tables of codes. */
@Component
public class Codelists {

	/** Their names, which are those of the files. */
	public static final List<String> NAMES = List.of("activity-type", "activity-status", "activity-date-type",
			"organisation-role", "related-activity-type", "policy-marker", "policy-significance", "sector-category",
			"sdg-goal", "document-category", "organisation-type", "law-type", "law-action", "legal-force",
			"assessment-voice", "assessment-level");

	private final Map<String, Codelist> lists = new LinkedHashMap<>();

	Codelists() {
		NAMES.forEach(name -> lists.put(name, Codelist.read(name)));
	}

	/** The table with this name, if there is one. */
	public Optional<Codelist> find(String name) {
		return Optional.ofNullable(lists.get(name));
	}

	/** One that is known to be there. */
	public Codelist get(String name) {
		return find(name).orElseThrow();
	}

	/** All of them. */
	public List<Codelist> all() {
		return List.copyOf(lists.values());
	}

}
