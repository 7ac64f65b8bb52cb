package org.ashar.activities.document;

import org.ashar.activities.reference.Coded;

/** What is wrong with the copy of a document that we hold or link to. */
public enum QualityFlag implements Coded {

	/** Parts are missing at the beginning, the end or between. */
	TRUNCATED("truncated"),
	/** Several pieces of a longer text that do not adjoin. */
	FRAGMENTS("fragments"),
	/** Letters were shifted by a broken font. */
	SHIFTED_GLYPHS("shifted-glyphs"),
	/** Names were overwritten by advertising. */
	SPAM_SUBSTITUTION("spam-substitution"),
	/** Bytes were read in a wrong encoding. */
	MOJIBAKE("mojibake"),
	/** A link in it leads nowhere. */
	BROKEN_LINK("broken-link"),
	/** Nobody wrote down when it was issued. */
	UNDATED("undated"),
	/** The copy differs from the document at its canonical address. */
	DIFFERS_FROM_CANONICAL("differs-from-canonical");

	private final String code;

	QualityFlag(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return code;
	}

}
