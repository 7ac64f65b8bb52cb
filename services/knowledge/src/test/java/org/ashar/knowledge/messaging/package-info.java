/** The way in, with a broker that tests play. */
@NullMarked
package org.ashar.knowledge.messaging;

import org.jspecify.annotations.NullMarked;
