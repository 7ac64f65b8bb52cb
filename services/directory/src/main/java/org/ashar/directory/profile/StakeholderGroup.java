package org.ashar.directory.profile;

/** On whose side an organization takes part in reform. */
public enum StakeholderGroup {

	STATE, NGO, DIASPORA, UNION, EMPLOYER, MEDIA, DONOR, ACADEMIA, INTERNATIONAL

}
