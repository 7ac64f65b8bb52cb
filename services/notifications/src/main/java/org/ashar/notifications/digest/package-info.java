/** Gathers what happened over a day or a week into one letter. */
@NullMarked
package org.ashar.notifications.digest;

import org.jspecify.annotations.NullMarked;
