/** How long it takes until everybody sees a change. */
@NullMarked
package org.ashar.infra.bench.fresh;

import org.jspecify.annotations.NullMarked;
