/** Signing in by a code that is sent to an address. */
@NullMarked
package org.ashar.identity.signin;

import org.jspecify.annotations.NullMarked;
