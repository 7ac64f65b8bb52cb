/** Tells people what has changed about what they follow. */
@NullMarked
package org.ashar.notifications;

import org.jspecify.annotations.NullMarked;
