/** Finds who follows what has happened. */
@NullMarked
package org.ashar.notifications.matching;

import org.jspecify.annotations.NullMarked;
