/** How soon an organizer finds somebody among many guests. */
@NullMarked
package org.ashar.infra.bench.desk;

import org.jspecify.annotations.NullMarked;
