package org.ashar.infra.platform.outbox;

/**
 * Who did something.
 *
 * @param account id of the account or client, or "system"; never leaves the service
 * @param role in which it acted, lower case, for example "curator"; travels with the
 * message
 */
public record Author(String account, String role) {

	/** A sweeper or a listener acted, not a person. */
	public static final Author SYSTEM = new Author("system", "system");

}
