package org.ashar.events.sheet;

import java.io.IOException;
import java.util.List;

/** Lines of a file, each on its way as soon as it is written. */
interface Lines extends AutoCloseable {

	/** The cells are harmless already. */
	void write(List<String> cells) throws IOException;

	@Override
	void close() throws IOException;

}
