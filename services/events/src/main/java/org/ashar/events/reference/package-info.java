/** What events point at but do not own. */
@NullMarked
package org.ashar.events.reference;

import org.jspecify.annotations.NullMarked;
