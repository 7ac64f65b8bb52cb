/** The clock, tested. */
@NullMarked
package org.ashar.infra.platform.clock;

import org.jspecify.annotations.NullMarked;
