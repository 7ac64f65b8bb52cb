package org.ashar.knowledge.index;

/**
 * Not everything on the topics has been read yet: an answer now would be half an answer.
 */
public final class NotReady extends RuntimeException {

	private static final long serialVersionUID = 1L;

	NotReady() {
		super("The index is not ready", null, false, false);
	}

}
