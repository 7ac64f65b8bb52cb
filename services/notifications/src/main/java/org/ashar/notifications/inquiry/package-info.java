/** What staff look up about one person, and why. */
@NullMarked
package org.ashar.notifications.inquiry;

import org.jspecify.annotations.NullMarked;
