/** The rounds that the service makes by itself. */
@NullMarked
package org.ashar.notifications.rounds;

import org.jspecify.annotations.NullMarked;
