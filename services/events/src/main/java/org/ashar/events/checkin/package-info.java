/** The door: who came in, as devices saw it that may have been without a network. */
@NullMarked
package org.ashar.events.checkin;

import org.jspecify.annotations.NullMarked;
