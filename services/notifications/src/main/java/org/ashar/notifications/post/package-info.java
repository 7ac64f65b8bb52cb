/** The door to the mail relay: layout, headers, SMTP. */
@NullMarked
package org.ashar.notifications.post;

import org.jspecify.annotations.NullMarked;
