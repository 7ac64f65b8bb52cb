package org.ashar.infra.platform.sealing;

/**
 * Sealed bytes were cut, changed, made for another purpose, or sealed under a key that is
 * not kept.
 */
public final class BrokenSealException extends RuntimeException {

	BrokenSealException() {
		super("The sealed text cannot be opened");
	}

	BrokenSealException(Throwable cause) {
		super("The sealed text cannot be opened", cause);
	}

}
