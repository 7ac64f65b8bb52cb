/** The door for messages of other services. */
@NullMarked
package org.ashar.notifications.messaging;

import org.jspecify.annotations.NullMarked;
