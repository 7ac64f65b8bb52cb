/** Several people whom one person registers for an event, and answers for. */
@NullMarked
package org.ashar.events.delegation;

import org.jspecify.annotations.NullMarked;
