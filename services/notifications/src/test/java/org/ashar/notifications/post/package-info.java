/** Tests of the door of the same name. */
@NullMarked
package org.ashar.notifications.post;

import org.jspecify.annotations.NullMarked;
