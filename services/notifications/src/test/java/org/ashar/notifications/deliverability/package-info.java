/** Tests of the heart of the same name. */
@NullMarked
package org.ashar.notifications.deliverability;

import org.jspecify.annotations.NullMarked;
