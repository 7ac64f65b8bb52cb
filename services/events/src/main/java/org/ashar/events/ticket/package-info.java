/** Tickets: what somebody with a seat shows at the door. */
@NullMarked
package org.ashar.events.ticket;

import org.jspecify.annotations.NullMarked;
