/** What the things that people follow are called. */
@NullMarked
package org.ashar.notifications.names;

import org.jspecify.annotations.NullMarked;
