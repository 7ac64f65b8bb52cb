/** What was asked, answered and seen, and what must hold in it. */
@NullMarked
package org.ashar.infra.bench.faults.history;

import org.jspecify.annotations.NullMarked;
