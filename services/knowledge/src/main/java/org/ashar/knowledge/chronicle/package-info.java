/** Tells how a record stood on any day, and what has changed in between. */
@NullMarked
package org.ashar.knowledge.chronicle;

import org.jspecify.annotations.NullMarked;
