/** What other mail servers tell of letters that have left. */
@NullMarked
package org.ashar.notifications.returns;

import org.jspecify.annotations.NullMarked;
