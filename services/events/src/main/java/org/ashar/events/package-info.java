/** The service of events: what people attend, and who attends it. */
@NullMarked
package org.ashar.events;

import org.jspecify.annotations.NullMarked;
