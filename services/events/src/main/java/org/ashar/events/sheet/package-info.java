/** The list of guests as a file that an organizer takes along. */
@NullMarked
package org.ashar.events.sheet;

import org.jspecify.annotations.NullMarked;
