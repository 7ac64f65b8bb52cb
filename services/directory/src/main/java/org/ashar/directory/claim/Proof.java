package org.ashar.directory.claim;

import org.jspecify.annotations.Nullable;

import org.ashar.directory.form.Flaws;
import org.ashar.directory.profile.LegalBasis;

/**
 * How somebody shows that an organization is hers.
 *
 * @param words 1 to 2000 characters
 * @param url address of a page that shows it
 */
public record Proof(@Nullable String words, @Nullable String url) {

	void check() {
		Flaws flaws = new Flaws();
		flaws.required("evidence", words);
		flaws.paragraphs("evidence", words, 2000);
		LegalBasis.checkUrl("url", url, flaws);
		flaws.refuse();
	}
}
