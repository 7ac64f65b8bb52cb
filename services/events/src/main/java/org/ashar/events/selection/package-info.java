/** Guests whom somebody has chosen, one row each, with what became of each. */
@NullMarked
package org.ashar.events.selection;

import org.jspecify.annotations.NullMarked;
