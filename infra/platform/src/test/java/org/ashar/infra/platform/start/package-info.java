/** How services start, tested. */
@NullMarked
package org.ashar.infra.platform.start;

import org.jspecify.annotations.NullMarked;
