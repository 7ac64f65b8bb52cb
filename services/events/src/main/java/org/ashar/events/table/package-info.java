/** Reads the lists of people that organizers have in files. */
@NullMarked
package org.ashar.events.table;

import org.jspecify.annotations.NullMarked;
