package org.ashar.infra.bench.faults.history;

import java.util.List;

/** Looks at the history line by line. */
interface Checker {

	/** The next line and its position. */
	void see(long position, Entry entry);

	/** What must never be, and was. */
	List<String> findings();

	/** What must be once all has come to rest, and is not yet. */
	List<String> missing();

}
