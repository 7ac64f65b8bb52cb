/** What staff write to many subscribers. */
@NullMarked
package org.ashar.notifications.announcement;

import org.jspecify.annotations.NullMarked;
