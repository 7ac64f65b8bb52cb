package org.ashar.portal.services;

/** Nobody has signed in, or identity does not know the session any more. */
public final class SignInNeededException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	SignInNeededException() {
		super("Signing in is needed");
	}

}
