/** Letters on their way to one person each. */
@NullMarked
package org.ashar.notifications.mailroom;

import org.jspecify.annotations.NullMarked;
