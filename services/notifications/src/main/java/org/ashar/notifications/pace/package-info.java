/** How fast letters leave. */
@NullMarked
package org.ashar.notifications.pace;

import org.jspecify.annotations.NullMarked;
