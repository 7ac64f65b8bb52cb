/** Leads to programs of others, and nowhere else. */
@NullMarked
package org.ashar.notifications.outlet;

import org.jspecify.annotations.NullMarked;
