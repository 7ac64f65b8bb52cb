/** Which addresses get no letters any more, and why. */
@NullMarked
package org.ashar.notifications.suppression;

import org.jspecify.annotations.NullMarked;
