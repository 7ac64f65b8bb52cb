package org.ashar.activities.reference;

/**
 * In which role somebody acts on a record of this service; the codes are those of the
 * grants.
 */
public enum Capacity implements Coded {

	CURATOR("curator"), VERIFIER("verifier"), AUDITOR("auditor"), ORG_OWNER("org-owner"), ORG_EDITOR("org-editor"),
	ORG_CONTRIBUTOR("org-contributor"), FOCAL_POINT("focal-point"), ASSESSOR("assessor");

	private final String code;

	Capacity(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return code;
	}

}
