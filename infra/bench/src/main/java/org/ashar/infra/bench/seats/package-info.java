/** How fast seats are given to more people than there are seats for. */
@NullMarked
package org.ashar.infra.bench.seats;

import org.jspecify.annotations.NullMarked;
