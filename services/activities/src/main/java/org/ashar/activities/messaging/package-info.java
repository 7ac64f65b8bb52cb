/** The topics this service writes and hears. */
@NullMarked
package org.ashar.activities.messaging;

import org.jspecify.annotations.NullMarked;
