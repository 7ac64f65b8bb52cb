/** Turns a letter into words in the reader's language. */
@NullMarked
package org.ashar.notifications.writing;

import org.jspecify.annotations.NullMarked;
