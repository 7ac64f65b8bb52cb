/** Reads the record topics into the library. */
@NullMarked
package org.ashar.knowledge.messaging;

import org.jspecify.annotations.NullMarked;
