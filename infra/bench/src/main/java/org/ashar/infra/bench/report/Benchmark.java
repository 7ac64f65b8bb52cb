package org.ashar.infra.bench.report;

import java.nio.file.Path;

/** Measures one thing, beside its peer or its limit, in one run. */
public interface Benchmark {

	/**
	 * Measures. Ends by itself within fifteen minutes and touches loopback only.
	 * @param home the checkout with everything built
	 * @throws MissException when a result is wrong, whatever the speed
	 */
	Report run(Path home);

}
