/** Tests of the counts. */
@NullMarked
package org.ashar.notifications.counting;

import org.jspecify.annotations.NullMarked;
