/**
 * People who want letters: their addresses, what they follow, how often they want to
 * hear.
 */
@NullMarked
package org.ashar.notifications.subscription;

import org.jspecify.annotations.NullMarked;
