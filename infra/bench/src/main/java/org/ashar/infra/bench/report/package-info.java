/** What a benchmark is, and what it tells. */
@NullMarked
package org.ashar.infra.bench.report;

import org.jspecify.annotations.NullMarked;
