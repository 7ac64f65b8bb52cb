/** How what one body stood for becomes another's, and comes back. */
@NullMarked
package org.ashar.activities.handover;

import org.jspecify.annotations.NullMarked;
