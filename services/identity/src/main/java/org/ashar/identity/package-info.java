/** Who somebody is, how they sign in, what they may do. */
@NullMarked
package org.ashar.identity;

import org.jspecify.annotations.NullMarked;
