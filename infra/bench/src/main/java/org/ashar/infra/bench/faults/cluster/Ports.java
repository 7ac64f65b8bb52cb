package org.ashar.infra.bench.faults.cluster;

import org.ashar.infra.bench.run.FreePorts;

/**
 * The ports of all processes and of the lines that lead to them.
 *
 * @param first of the portal; those of the other services follow it
 */
record Ports(int first) {

	/* As many as the platform takes by itself. */
	private static final int PLATFORM = 15;

	private static final int LENGTH = 40;

	static Ports free() {
		return new Ports(FreePorts.block(LENGTH));
	}

	/** Where the process itself listens. */
	int direct(String target) {
		int place = Cluster.TARGETS.indexOf(target);
		return (place < Cluster.SERVICES) ? this.first + place : this.first + PLATFORM + place;
	}

	/** Where others reach it. */
	int line(String target) {
		return this.first + PLATFORM + Cluster.TARGETS.size() + Cluster.TARGETS.indexOf(target);
	}

	int controller() {
		return this.first + PLATFORM;
	}

	/** Letters are read here; that line is never broken. */
	int mailbox() {
		return this.first + PLATFORM + 1;
	}

}
