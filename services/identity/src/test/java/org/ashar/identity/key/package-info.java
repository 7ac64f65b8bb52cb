/** What the heart promises. */
@NullMarked
package org.ashar.identity.key;

import org.jspecify.annotations.NullMarked;
