/** How much is told of each thing that can be followed. */
@NullMarked
package org.ashar.notifications.volume;

import org.jspecify.annotations.NullMarked;
