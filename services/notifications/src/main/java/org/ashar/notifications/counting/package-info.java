/** Counts the letters that told of each public record. */
@NullMarked
package org.ashar.notifications.counting;

import org.jspecify.annotations.NullMarked;
