package org.ashar.directory.form;

import java.util.List;

/** What was entered has flaws, so nothing was changed. */
public final class Malformed extends RuntimeException {

	private final transient List<Flaw> flaws;

	/** Carries all flaws that were found, so that a form can show them together. */
	public Malformed(List<Flaw> flaws) {
		super("%d flaws in what was entered".formatted(flaws.size()), null, false, false);
		this.flaws = List.copyOf(flaws);
	}

	/** A form with a single flaw. */
	public Malformed(String field, String code) {
		this(List.of(new Flaw(field, code)));
	}

	/** At least one, in the order of the form. */
	public List<Flaw> flaws() {
		return flaws;
	}

}
