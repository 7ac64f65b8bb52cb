package org.ashar.directory.profile;

import org.jspecify.annotations.Nullable;

import org.ashar.directory.form.Flaws;
import org.ashar.infra.platform.language.Text;

/**
 * By what act something became so.
 *
 * @param text what the act is called, required
 * @param url address of a page where it can be read
 */
public record LegalBasis(@Nullable Text text, @Nullable String url) {

	/** What a form says that says nothing of it. */
	public static final LegalBasis NONE = new LegalBasis(null, null);

	private static final int LONGEST = 1000;

	/** Strips blanks. */
	public LegalBasis {
		url = Entry.clean(url);
	}

	/** Notes what is wrong with it. */
	public void check(String path, Flaws flaws) {
		flaws.required(path + ".text", text);
		flaws.line(path + ".text", text, LONGEST);
		checkUrl(path + ".url", url, flaws);
	}

	/** Notes when something is no address of a page. */
	public static void checkUrl(String field, @Nullable String url, Flaws flaws) {
		flaws.rule(field, url, Contact::isPage, "malformed-url");
	}
}
