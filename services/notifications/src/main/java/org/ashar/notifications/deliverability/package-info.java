/** How well letters arrive, by domain and day. */
@NullMarked
package org.ashar.notifications.deliverability;

import org.jspecify.annotations.NullMarked;
