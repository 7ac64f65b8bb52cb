package org.ashar.infra.platform.http;

import java.io.IOException;

/** The body goes on beyond what we read. */
final class BodyTooLargeException extends IOException {

	BodyTooLargeException() {
		super("The body is larger than " + StandardProblems.LARGEST_BODY + " bytes");
	}

}
