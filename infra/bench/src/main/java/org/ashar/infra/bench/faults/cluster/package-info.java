/** Processes that can be killed or frozen, and lines between them that can be cut. */
@NullMarked
package org.ashar.infra.bench.faults.cluster;

import org.jspecify.annotations.NullMarked;
