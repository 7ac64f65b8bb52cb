/** Wakes workers when there may be something to do. */
@NullMarked
package org.ashar.notifications.waking;

import org.jspecify.annotations.NullMarked;
