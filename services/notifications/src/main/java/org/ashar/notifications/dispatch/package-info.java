/** Hands letters over, so that none is lost, none sent twice. */
@NullMarked
package org.ashar.notifications.dispatch;

import org.jspecify.annotations.NullMarked;
