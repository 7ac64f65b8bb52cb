/** What came before what here, whatever the clocks say. */
@NullMarked
package org.ashar.notifications.numbering;

import org.jspecify.annotations.NullMarked;
