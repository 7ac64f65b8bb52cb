/**
 * Benchmarks of the running platform and of its backends, each beside a peer or a limit.
 */
@NullMarked
package org.ashar.infra.bench;

import org.jspecify.annotations.NullMarked;
