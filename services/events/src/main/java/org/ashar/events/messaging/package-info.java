/** What events tell the world, and what they hear of it. */
@NullMarked
package org.ashar.events.messaging;

import org.jspecify.annotations.NullMarked;
