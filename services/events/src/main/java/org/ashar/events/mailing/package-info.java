/** What organizers write to many guests at once. */
@NullMarked
package org.ashar.events.mailing;

import org.jspecify.annotations.NullMarked;
