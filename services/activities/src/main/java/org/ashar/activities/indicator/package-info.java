/** Figures about migration, as ranges with their sources. */
@NullMarked
package org.ashar.activities.indicator;

import org.jspecify.annotations.NullMarked;
