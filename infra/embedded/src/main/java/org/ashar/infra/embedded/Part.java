package org.ashar.infra.embedded;

/** One backend: started once, asked whether it answers, stopped once. */
public interface Part extends AutoCloseable {

	/**
	 * Opens the data and the port; throws {@link CannotStart} with a line that names the
	 * cause.
	 */
	void start();

	/** Whether a client's first call is answered; false while it is still coming up. */
	boolean answers();

	/** Stops cleanly; does nothing if it was never started. */
	@Override
	void close();

}
