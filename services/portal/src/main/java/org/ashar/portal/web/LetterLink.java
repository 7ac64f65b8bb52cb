package org.ashar.portal.web;

/** The links of our letters. */
final class LetterLink {

	/** In a path; what no letter of ours can hold is not worth a question. */
	static final String TOKEN = "{token:[\\w.~-]{1,300}}";

	private LetterLink() {
	}

}
