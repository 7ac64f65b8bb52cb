/** Tests of the heart of the same name. */
@NullMarked
package org.ashar.notifications.returns;

import org.jspecify.annotations.NullMarked;
