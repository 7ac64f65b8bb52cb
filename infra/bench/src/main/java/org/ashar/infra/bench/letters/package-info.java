/** How fast one update reaches all who follow a record, beside bare senders. */
@NullMarked
package org.ashar.infra.bench.letters;

import org.jspecify.annotations.NullMarked;
