/** Private calendar feeds: what one registration means for its owner's calendar. */
@NullMarked
package org.ashar.events.feed;

import org.jspecify.annotations.NullMarked;
