/** One decision about many registrations, carried out for each of them. */
@NullMarked
package org.ashar.events.bulk;

import org.jspecify.annotations.NullMarked;
