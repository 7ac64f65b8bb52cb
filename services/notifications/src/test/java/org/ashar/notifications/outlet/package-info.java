/** Tests of the heart of the same name. */
@NullMarked
package org.ashar.notifications.outlet;

import org.jspecify.annotations.NullMarked;
