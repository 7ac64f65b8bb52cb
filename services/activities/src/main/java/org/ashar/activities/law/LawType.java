package org.ashar.activities.law;

import org.ashar.activities.reference.Coded;

/** Which kind of act it is, as the law of Kyrgyzstan on acts ranks them. */
public enum LawType implements Coded {

	CONSTITUTION("constitution"), CONSTITUTIONAL_LAW("constitutional-law"), CODE("code"), LAW("law"),
	PRESIDENTIAL_DECREE("presidential-decree"), PARLIAMENT_RESOLUTION("parliament-resolution"),
	CABINET_RESOLUTION("cabinet-resolution"), AGENCY_ACT("agency-act"), LOCAL_ACT("local-act"), TREATY("treaty"),
	OTHER("other");

	private final String code;

	LawType(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return code;
	}

}
