/** Ordered indexes over sorted bytes, with the choice of the one that serves a query. */
@NullMarked
package org.ashar.infra.embedded.store.index;

import org.jspecify.annotations.NullMarked;
