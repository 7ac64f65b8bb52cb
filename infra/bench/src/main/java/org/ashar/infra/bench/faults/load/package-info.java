/** People who do the main job whatever happens to the processes. */
@NullMarked
package org.ashar.infra.bench.faults.load;

import org.jspecify.annotations.NullMarked;
