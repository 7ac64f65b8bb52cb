/** What the service promises, tried out. */
@NullMarked
package org.ashar.notifications;

import org.jspecify.annotations.NullMarked;
