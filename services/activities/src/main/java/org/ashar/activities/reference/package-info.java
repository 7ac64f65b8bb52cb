/** What the records of this service point at but do not own. */
@NullMarked
package org.ashar.activities.reference;

import org.jspecify.annotations.NullMarked;
