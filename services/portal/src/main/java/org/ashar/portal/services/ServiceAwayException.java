package org.ashar.portal.services;

/** A service does not answer, or failed too often of late. */
public final class ServiceAwayException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public ServiceAwayException(String service, Throwable cause) {
		super("Service " + service + " is away", cause);
	}

}
