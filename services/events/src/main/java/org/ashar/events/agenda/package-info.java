/** Events with their agenda: from the first draft to the last day. */
@NullMarked
package org.ashar.events.agenda;

import org.jspecify.annotations.NullMarked;
