package org.ashar.directory.concept;

import java.util.Arrays;
import java.util.Optional;

/** One controlled list (SKOS ConceptScheme). */
public enum Scheme {

	/** What a record is about. */
	TOPIC("topic"),

	/** Where: countries, oblasts, towns, villages. */
	AREA("area"),

	/** Kinds of participants. */
	STAKEHOLDER_GROUP("stakeholder-group"),

	/** People whom a problem or a reform touches. */
	AFFECTED_GROUP("affected-group");

	private final String code;

	Scheme(String code) {
		this.code = code;
	}

	/** Name of the scheme in addresses and messages. */
	public String code() {
		return code;
	}

	/** The scheme of a code. */
	public static Optional<Scheme> of(String code) {
		return Arrays.stream(values()).filter((scheme) -> scheme.code.equals(code)).findAny();
	}

}
