/** Tells the news of a topic. */
@NullMarked
package org.ashar.knowledge.feed;

import org.jspecify.annotations.NullMarked;
