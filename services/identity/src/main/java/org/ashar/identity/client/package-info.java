/** Programs that act with a token of their own. */
@NullMarked
package org.ashar.identity.client;

import org.jspecify.annotations.NullMarked;
