package org.ashar.infra.embedded;

import java.nio.file.Path;

/** One backend: started once, asked whether it answers, stopped once. */
public interface Part extends AutoCloseable {

	/**
	 * Opens the data and the port; throws {@link CannotStart} with a line that names the
	 * cause.
	 */
	void start();

	/** Whether a client's first call is answered; false while it is still coming up. */
	boolean answers();

	/**
	 * Writes a copy of the data into a folder of the same name within {@code target}, as
	 * a kill at this moment would leave them; called while the store answers no write.
	 */
	void copyTo(Path target);

	/** Stops cleanly; does nothing if it was never started. */
	@Override
	void close();

}
