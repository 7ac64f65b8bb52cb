/** The directory over Kafka. */
@NullMarked
package org.ashar.directory.messaging;

import org.jspecify.annotations.NullMarked;
