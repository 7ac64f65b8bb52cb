/** Messages that a service could not handle, until an operator has settled them. */
@NullMarked
package org.ashar.identity.deadletter;

import org.jspecify.annotations.NullMarked;
