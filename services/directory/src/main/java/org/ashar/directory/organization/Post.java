package org.ashar.directory.organization;

/** What someone is in an organization. */
public enum Post {

	/** Answers for it and keeps its profile. */
	OWNER("org-owner"),

	/** Keeps its profile. */
	EDITOR("org-editor"),

	/** Belongs to it. */
	MEMBER("org-member");

	private final String role;

	Post(String role) {
		this.role = role;
	}

	/** The role in which its holder acts. */
	public String role() {
		return role;
	}

}
