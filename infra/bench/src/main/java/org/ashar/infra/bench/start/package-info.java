/** How long it takes until everything is ready, and how much memory it holds then. */
@NullMarked
package org.ashar.infra.bench.start;

import org.jspecify.annotations.NullMarked;
