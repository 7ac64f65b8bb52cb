package org.ashar.directory.organization;

import org.jspecify.annotations.Nullable;

import org.ashar.directory.form.Flaws;
import org.ashar.directory.form.Malformed;
import org.ashar.directory.profile.LegalBasis;

/**
 * What a verifier has seen.
 *
 * @param words 1 to 2000 characters
 * @param url address of a page or document where it can be seen
 */
public record Evidence(@Nullable String words, @Nullable String url) {

	/** The words, when both will do; {@link Malformed} otherwise. */
	String checked() {
		Flaws flaws = new Flaws();
		flaws.required("evidence", words);
		LegalBasis.checkUrl("url", url, flaws);
		flaws.refuse();
		return Flaws.words("evidence", (words != null) ? words : "");
	}
}
