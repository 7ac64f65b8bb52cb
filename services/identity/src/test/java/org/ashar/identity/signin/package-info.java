/** What the heart promises. */
@NullMarked
package org.ashar.identity.signin;

import org.jspecify.annotations.NullMarked;
