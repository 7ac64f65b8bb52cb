package org.ashar.directory.profile;

/** Who sees a way to reach an organization, from the widest circle to the narrowest. */
public enum Visibility {

	/** Everybody. */
	PUBLIC,

	/** People of the organization, and those who look after the directory. */
	MEMBERS,

	/** Those who keep its profile, and those who look after the directory. */
	VERIFIERS;

	/** Whether someone who may see so much sees this too. */
	public boolean isSeenBy(Visibility reach) {
		return compareTo(reach) <= 0;
	}

}
