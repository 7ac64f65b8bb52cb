/** What events came to, from the first words to publication. */
@NullMarked
package org.ashar.events.outcome;

import org.jspecify.annotations.NullMarked;
