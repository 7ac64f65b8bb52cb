/** Tests of the heart of the same name. */
@NullMarked
package org.ashar.notifications.digest;

import org.jspecify.annotations.NullMarked;
