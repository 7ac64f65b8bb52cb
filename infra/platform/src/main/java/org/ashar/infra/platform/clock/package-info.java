/** The one clock of a service, which demonstrations may shift. */
@NullMarked
package org.ashar.infra.platform.clock;

import org.jspecify.annotations.NullMarked;
