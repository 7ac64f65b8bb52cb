/** Recommendations to which an answer is owed. */
@NullMarked
package org.ashar.notifications.silence;

import org.jspecify.annotations.NullMarked;
