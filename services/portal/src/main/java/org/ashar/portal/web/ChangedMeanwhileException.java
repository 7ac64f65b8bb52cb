package org.ashar.portal.web;

/** What somebody saw when she began to write is no more what is there. */
final class ChangedMeanwhileException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	ChangedMeanwhileException() {
		super("Changed meanwhile", null, false, false);
	}

}
