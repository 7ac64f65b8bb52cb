/** Programs of ours as a person starts them: as processes, seen from outside. */
@NullMarked
package org.ashar.infra.bench.run;

import org.jspecify.annotations.NullMarked;
